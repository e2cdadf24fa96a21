package io.hookline.engine;

import java.time.InstantSource;

/** How many calls a destination answers in a quarter of a second. Guarded by {@link Lanes}. */
final class Throughput {
  private static final long WINDOW_MILLIS = 250;

  private final InstantSource clock;
  private long windowStart;
  private int answers;
  private int lastWindow;

  Throughput(InstantSource clock) {
    this.clock = clock;
    this.windowStart = clock.millis();
  }

  void countAnswer() {
    roll();
    answers++;
  }

  int perWindow() {
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
