package io.hookline.app.log;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands items over from many threads to one, and never lets the many wait: when the ring is full,
 * the oldest item makes room and is counted as lost. No locks; items of different threads may swap
 * places.
 *
 * @param <T> the items
 */
final class LossyRing<T> {
  private final AtomicReferenceArray<@Nullable T> slots;
  private final AtomicLong next = new AtomicLong();
  private final LongAdder lost = new LongAdder();
  private final LongAdder lostInAll = new LongAdder();

  /** Everything before was drained; belongs to the draining thread. */
  private long drained;

  /** With room for {@code capacity} items, a power of two. */
  LossyRing(int capacity) {
    slots = new AtomicReferenceArray<>(capacity);
  }

  /** Adds {@code item}. */
  void put(T item) {
    long at = next.getAndIncrement();
    if (slots.getAndSet(slot(at), item) != null) {
      lost.increment();
      lostInAll.increment();
    }
  }

  /** Passes on what is there. Only ever called by one thread at a time. */
  void drain(Consumer<? super T> to) {
    long end = next.get();
    long start = Math.max(drained, end - slots.length());
    drained = end;
    for (long at = start; at < end; at++) {
      @Nullable T item = slots.getAndSet(slot(at), null);
      if (item == null) {
        // Its thread has the place and not yet put the item in: look here again next time.
        drained = Math.min(drained, at);
      } else {
        to.accept(item);
      }
    }
  }

  /** How many items were lost since this was last asked. */
  long lostSinceAsked() {
    return lost.sumThenReset();
  }

  /** How many items were lost so far. */
  long lostInAll() {
    return lostInAll.sum();
  }

  private int slot(long at) {
    return (int) at & (slots.length() - 1);
  }
}
