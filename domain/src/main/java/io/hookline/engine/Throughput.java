package io.hookline.engine;

import java.time.Duration;
import java.time.InstantSource;

/** How many calls a destination answers in a second. Guarded by the lock of {@link Lanes}. */
final class Throughput {
  private static final long WINDOW_MILLIS = 1_000;

  /** Below this rate a destination counts as having this one. */
  private static final int SLOWEST = 1_000;

  private static final long SHORTEST_WAIT_MILLIS = 1_000;
  private static final long LONGEST_WAIT_MILLIS = 60_000;

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

  /**
   * When a job is worth claiming again that has {@code ahead} others before it: about when its turn
   * comes, and at least so late that a stalled destination costs a thousand claims a second at
   * most.
   */
  Duration waitBehind(int ahead) {
    long millis = ahead * WINDOW_MILLIS / Math.max(perSecond(), SLOWEST);
    return Duration.ofMillis(Math.clamp(millis, SHORTEST_WAIT_MILLIS, LONGEST_WAIT_MILLIS));
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
