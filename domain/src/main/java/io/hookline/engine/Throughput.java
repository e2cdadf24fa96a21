package io.hookline.engine;

import java.time.InstantSource;

/** How many calls a destination answers in a second. Guarded by the lock of {@link Lanes}. */
final class Throughput {
  private static final long WINDOW_MILLIS = 1_000;

  private final InstantSource clock;
  private long windowStart;
  private int answers;
  private int lastWindow = Integer.MAX_VALUE;

  /** Thinks the best of the destination until a first second has shown what it does. */
  Throughput(InstantSource clock) {
    this.clock = clock;
    this.windowStart = clock.millis();
  }

  void countAnswer() {
    roll();
    answers++;
  }

  int perSecond() {
    roll();
    return Math.max(lastWindow, answers);
  }

  private void roll() {
    long elapsed = clock.millis() - windowStart;
    if (elapsed >= WINDOW_MILLIS || elapsed < 0) {
      lastWindow = (int) (answers * WINDOW_MILLIS / Math.max(elapsed, WINDOW_MILLIS));
      answers = 0;
      windowStart += elapsed;
    }
  }
}
