package io.hookline.engine;

import io.hookline.port.Claim;
import java.time.Duration;

/**
 * A claimed job that goes back into the queue, because its destination cannot keep up.
 *
 * @param claim the hold on it
 * @param away how long it should stay away
 */
record TurnedAway(Claim claim, Duration away) {
  /** A job comes back after this at the earliest. */
  private static final long SHORTEST_MILLIS = 1_000;

  /** And after this at the latest. */
  private static final long LONGEST_MILLIS = 60_000;

  /**
   * Away for a millisecond for each job turned away in this stall: a stalled destination then costs
   * about a thousand claims a second, however many jobs wait for it.
   */
  static TurnedAway of(Claim claim, int turnedAway) {
    long millis = Math.clamp(turnedAway, SHORTEST_MILLIS, LONGEST_MILLIS);
    return new TurnedAway(claim, Duration.ofMillis(millis));
  }
}
