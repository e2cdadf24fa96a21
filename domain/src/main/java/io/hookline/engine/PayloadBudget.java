package io.hookline.engine;

import io.hookline.port.Claim;

/**
 * Keeps the payloads held in memory within bounds, by guessing the next ones from the largest seen
 * lately. Guarded by the lock of {@link Lanes}.
 */
final class PayloadBudget {
  /** By how much the largest size seen fades with each job: forgotten after some hundred jobs. */
  private static final double FADING = 0.99;

  private final long bytes;
  private long held;
  private double largest;

  PayloadBudget(long bytes) {
    this.bytes = bytes;
  }

  /** How many more jobs should fit; at least one where nothing is held, so that work goes on. */
  int room() {
    long fitting = (long) ((bytes - held) / Math.max(largest, 1));
    return Math.clamp(fitting, held == 0 ? 1 : 0, Integer.MAX_VALUE);
  }

  void add(Claim claim) {
    int size = claim.job().payload().size();
    held += size;
    largest = Math.max(largest * FADING, size);
  }

  void remove(Claim claim) {
    held -= claim.job().payload().size();
  }
}
