package io.hookline.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the payloads held in memory within bounds, by guessing the next ones from the largest seen
 * lately. Safe for use by many threads, one of which adds.
 */
final class PayloadBudget {
  /** By how much the largest size seen fades with each job: forgotten after some hundred jobs. */
  private static final double FADING = 0.99;

  private final long bytes;
  private final AtomicLong held = new AtomicLong();
  private volatile double largest;

  PayloadBudget(long bytes) {
    this.bytes = bytes;
  }

  /** How many more jobs should fit; at least one where nothing is held, so that work goes on. */
  int room() {
    long now = held.get();
    long fitting = (long) ((bytes - now) / Math.max(largest, 1));
    return Math.clamp(fitting, now == 0 ? 1 : 0, Integer.MAX_VALUE);
  }

  void add(int size) {
    held.addAndGet(size);
    largest = Math.max(largest * FADING, size);
  }

  void remove(int size) {
    held.addAndGet(-size);
  }
}
