package io.hookline.app.config;

import io.hookline.retry.RetryPreset;
import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When to try again and when to give up. A preset gives the defaults; single keys change them. */
public final class RetryKeys {
  /** Days of retries at the longest sensible waits; a larger number is a slip. */
  private static final int MOST_ATTEMPTS = 1000;

  public static final Key<RetryPreset> PRESET =
      Key.of(
          "retry.preset",
          ValueTypes.choice(RetryPreset.class),
          "seed",
          "a retry policy by name: seed, standard-webhooks or none");

  public static final Key<Optional<Integer>> MAX_ATTEMPTS =
      Key.optional(
          "retry.max-attempts",
          ValueTypes.integer(1, MOST_ATTEMPTS),
          "attempts in all, the first included; seed: 5");

  public static final Key<Optional<Duration>> INITIAL =
      Key.optional(
          "retry.initial", PositiveDuration.TYPE, "the wait after the first attempt; seed: 1s");

  public static final Key<Optional<Double>> MULTIPLIER =
      Key.optional(
          "retry.multiplier",
          ValueTypes.decimal(1, 100),
          "how many times longer each wait is than the one before; seed: 2");

  public static final Key<Optional<Duration>> MAX_DELAY =
      Key.optional(
          "retry.max-delay",
          PositiveDuration.TYPE,
          "no wait is longer, whatever a receiver asks for; seed: 60s");

  public static final Key<Double> JITTER =
      Key.of(
          "retry.jitter",
          ValueTypes.decimal(0, 1),
          "0.2",
          "share of each wait that chance adds or takes away");

  public static final Key<Optional<Duration>> MAX_AGE =
      Key.optional(
          "retry.max-age",
          PositiveDuration.TYPE,
          "a job that would be older at its next attempt is given up on; none: no limit");

  public static final Key<Optional<List<Duration>>> SCHEDULE =
      Key.optional(
          "retry.schedule",
          ValueTypes.list(PositiveDuration.TYPE),
          "the waits one by one, in place of initial, multiplier and max-delay");

  static final List<Key<?>> ALL =
      List.of(PRESET, MAX_ATTEMPTS, INITIAL, MULTIPLIER, MAX_DELAY, JITTER, MAX_AGE, SCHEDULE);

  private RetryKeys() {}
}
