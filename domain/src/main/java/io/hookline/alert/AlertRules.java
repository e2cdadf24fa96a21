package io.hookline.alert;

import java.time.Duration;

/**
 * When people are told of jobs that were given up on. All of it holds for each destination by
 * itself.
 *
 * @param threshold how many jobs must be given up on within {@code window} to be worth an alert
 * @param window how long a job that was given up on counts towards {@code threshold}
 * @param quiet how long an outage that goes on is not told of again
 * @param recovery how long nothing may be given up on after a delivery, before the outage is over:
 *     so that a destination which works by halves does not alternate alerts
 * @param tellRecovery whether its end is told
 */
public record AlertRules(
    int threshold, Duration window, Duration quiet, Duration recovery, boolean tellRecovery) {
  /** Highest threshold: as many moments are kept for each destination. */
  public static final int MOST_COUNTED = 1_000;

  /** Tells the first job of an outage at once, and what follows every quarter of an hour. */
  public static final AlertRules STANDARD =
      new AlertRules(1, Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(1), true);

  /** Refuses what makes no sense. */
  public AlertRules {
    if (threshold < 1 || threshold > MOST_COUNTED) {
      throw new IllegalArgumentException(
          "the threshold must be from 1 to " + MOST_COUNTED + ", it is " + threshold);
    }
    if (window.isNegative() || quiet.isNegative() || recovery.isNegative()) {
      throw new IllegalArgumentException("no time may be negative");
    }
  }
}
