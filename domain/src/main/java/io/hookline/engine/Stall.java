package io.hookline.engine;

import java.time.Duration;
import java.time.InstantSource;

/**
 * A destination that cannot keep up: since when, and for how long its jobs are sent away. Guarded
 * by the lock of {@link Lanes}.
 */
final class Stall {
  private static final long SECOND = 1_000;

  /** A destination that answers fewer calls a second counts as answering so many. */
  private static final int SLOWEST = 1_000;

  private static final long SHORTEST_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = 60_000;

  private final InstantSource clock;
  private boolean on;
  private long since;
  private int turnedAway;

  Stall(InstantSource clock) {
    this.clock = clock;
  }

  /** It stalls; goes on where it did. */
  void begin() {
    if (!on) {
      on = true;
      since = clock.millis();
      turnedAway = 0;
    }
  }

  void end() {
    on = false;
  }

  boolean isOn() {
    return on;
  }

  /**
   * When the next job is worth claiming again that is sent away: about when its turn comes, and at
   * least so late that a stalled destination costs a thousand claims a second at most. But no later
   * than after twice as long as this has lasted: what a moment of silence sends away is back soon
   * after it.
   */
  Duration sendAway(int perSecond) {
    long turn = turnedAway++ * SECOND / Math.max(perSecond, SLOWEST);
    long lasted = on ? clock.millis() - since : 0;
    long longest = Math.clamp(2 * lasted, SHORTEST_MILLIS, LONGEST_MILLIS);
    return Duration.ofMillis(Math.clamp(turn, SHORTEST_MILLIS, longest));
  }
}
