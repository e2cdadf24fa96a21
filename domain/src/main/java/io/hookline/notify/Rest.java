package io.hookline.notify;

import java.time.Duration;
import java.time.Instant;

/** For how long a notifier that failed is left alone. Guarded by the lock of {@link Outlet}. */
final class Rest {
  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofMinutes(1);

  private int failures;
  private Instant until = Instant.MIN;

  /** It failed at {@code now} and wants to be left alone for {@code asked}, or for longer. */
  void failed(Instant now, Duration asked) {
    Duration own = SHORTEST.multipliedBy(1L << Math.min(failures, 10));
    failures++;
    until = later(now, longest(shortest(own, LONGEST), asked));
  }

  /** It works. */
  void worked() {
    failures = 0;
    until = Instant.MIN;
  }

  Instant until() {
    return until;
  }

  private static Instant later(Instant now, Duration wait) {
    // A service may ask for more than an instant can hold.
    return Duration.between(now, Instant.MAX).compareTo(wait) > 0 ? now.plus(wait) : Instant.MAX;
  }

  private static Duration shortest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
