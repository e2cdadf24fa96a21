package io.hookline.adapter.notify.slack.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * One message a second to each channel, with short bursts, from
 * https://docs.slack.dev/apis/web-api/rate-limits. Beyond them {@code Retry-After} says how many
 * seconds to wait.
 */
final class Rate {
  private static final Duration EACH = Duration.ofSeconds(1);

  /** How long the bursts may be is not documented. */
  static final int BURST = 5;

  private final InstantSource clock;
  private final Map<String, Instant> paidUntil = new HashMap<>();

  Rate(InstantSource clock) {
    this.clock = clock;
  }

  /** Seconds to wait for, zero where the message is within the limit. */
  synchronized long wait(String channel) {
    Instant now = clock.instant();
    Instant paid = paidUntil.getOrDefault(channel, now);
    Instant next = (paid.isBefore(now) ? now : paid).plus(EACH);
    Duration ahead = Duration.between(now.plus(EACH.multipliedBy(BURST)), next);
    if (ahead.isPositive()) {
      return ahead.plus(EACH).minusNanos(1).toSeconds();
    }
    paidUntil.put(channel, next);
    return 0;
  }
}
