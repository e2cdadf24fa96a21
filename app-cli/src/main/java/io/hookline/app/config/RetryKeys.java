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
          "the retry policy that gives the defaults of the keys below");

  public static final Key<Optional<Integer>> MAX_ATTEMPTS =
      Key.optional(
              "retry.max-attempts",
              ValueTypes.integer(1, MOST_ATTEMPTS),
              "attempts in all, the first included")
          .otherwise("`seed`: 5, `standard-webhooks`: 10, `none`: 1")
          .example("8");

  public static final Key<Optional<Duration>> INITIAL =
      Key.optional("retry.initial", PositiveDuration.TYPE, "the wait after the first attempt")
          .otherwise("`seed`: 1s")
          .example("500ms");

  public static final Key<Optional<Double>> MULTIPLIER =
      Key.optional(
              "retry.multiplier",
              ValueTypes.decimal(1, 100),
              "how many times longer each wait is than the one before")
          .otherwise("`seed`: 2")
          .example("3");

  public static final Key<Optional<Duration>> MAX_DELAY =
      Key.optional(
              "retry.max-delay",
              PositiveDuration.TYPE,
              "no wait is longer, whatever Retry-After asks for")
          .otherwise("`seed`: 60s")
          .example("10m");

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
              "a job that would be older at its next attempt is given up on")
          .otherwise("no limit")
          .example("30d");

  public static final Key<Optional<List<Duration>>> SCHEDULE =
      Key.optional(
              "retry.schedule",
              ValueTypes.list(PositiveDuration.TYPE),
              "the waits one by one, in place of initial, multiplier and max-delay; one attempt"
                  + " more than waits unless max-attempts says otherwise, the last wait repeating")
          .example("5s, 5m, 2h");

  static final List<Key<?>> ALL =
      List.of(PRESET, MAX_ATTEMPTS, INITIAL, MULTIPLIER, MAX_DELAY, JITTER, MAX_AGE, SCHEDULE);

  private RetryKeys() {}
}
