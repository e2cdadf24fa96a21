package io.hookline.adapter.log.tcp;

import java.time.Duration;
import java.time.Instant;

/** Gives out as many entries as a {@link Drip} allows. For one thread. */
final class TokenBucket {
  private static final double NANOS_PER_SECOND = 1e9;

  private final Drip drip;
  private double tokens;
  private Instant filled;

  /** Starts full. */
  TokenBucket(Drip drip, Instant now) {
    this.drip = drip;
    tokens = drip.burst();
    filled = now;
  }

  /** How many entries may be sent now. */
  int available(Instant now) {
    if (drip.rate() == Drip.UNLIMITED) {
      return Integer.MAX_VALUE;
    }
    double grown = Duration.between(filled, now).toNanos() / NANOS_PER_SECOND * drip.rate();
    tokens = Math.min(drip.burst(), tokens + Math.max(0, grown));
    filled = now;
    return (int) tokens;
  }

  /** Notes that {@code sent} of them were. */
  void take(int sent) {
    tokens -= sent;
  }
}
