package io.hookline.log;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Hands items over from many threads to one, and never lets the many wait: when the ring is full,
 * the oldest item makes room and is counted as lost. No locks; items of different threads may swap
 * places.
 *
 * @param <T> the items
 */
public final class LossyRing<T> {
  private final AtomicReferenceArray<T> slots;
  private final AtomicLong next = new AtomicLong();
  private final LongAdder lost = new LongAdder();

  /** Everything before was drained; this and the next belong to the draining thread. */
  private long drained;

  private long told;

  /** With room for {@code capacity} items, a power of two. */
  public LossyRing(int capacity) {
    slots = new AtomicReferenceArray<>(capacity);
  }

  /** Adds {@code item}. */
  public void put(T item) {
    long at = next.getAndIncrement();
    if (slots.getAndSet(slot(at), item) != null) {
      lost.increment();
    }
  }

  /** Passes on what is there. Only ever called by one thread at a time. */
  public void drain(Consumer<? super T> to) {
    drain(slots.length(), to);
  }

  /** Passes on the oldest items, {@code max} at most. Only ever called by one thread at a time. */
  public void drain(int max, Consumer<? super T> to) {
    long end = next.get();
    long at = Math.max(drained, end - slots.length());
    long missing = end;
    for (int taken = 0; at < end && taken < max; at++) {
      T item = slots.getAndSet(slot(at), null);
      if (item == null) {
        // Its thread has the place and not yet put the item in: look here again next time.
        missing = Math.min(missing, at);
      } else {
        to.accept(item);
        taken++;
      }
    }
    drained = Math.min(missing, at);
  }

  /** How many items wait, or a few more; for the draining thread. */
  public int waiting() {
    return (int) Math.min(next.get() - drained, slots.length());
  }

  /** How many items were lost since the start. */
  public long lost() {
    return lost.sum();
  }

  /** How many items were lost since this was last asked; for the draining thread. */
  public long lostSinceAsked() {
    long before = told;
    told = lost();
    return told - before;
  }

  private int slot(long at) {
    return (int) at & (slots.length() - 1);
  }
}
