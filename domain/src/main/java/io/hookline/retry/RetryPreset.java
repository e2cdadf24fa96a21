package io.hookline.retry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Retry policies known by name. A preset gives the defaults that single settings then change. */
public enum RetryPreset {
  /** 5 attempts: 1 s, doubling, at most 60 s. */
  SEED(5),
  /**
   * The schedule that the Standard Webhooks specification 1.0.0 gives as its example: 75.6 hours.
   */
  STANDARD_WEBHOOKS(10),
  /** One attempt. */
  NONE(1);

  private static final Backoff DOUBLING =
      new Backoff.Exponential(Duration.ofSeconds(1), 2, Duration.ofSeconds(60));

  private static final Backoff LENGTHENING = new Backoff.Schedule(lengtheningWaits());

  /** Share of each wait, either way. */
  private static final double JITTER = 0.2;

  private final int maxAttempts;

  RetryPreset(int maxAttempts) {
    this.maxAttempts = maxAttempts;
  }

  /** Attempts in all. */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** Waits between them. */
  public Backoff backoff() {
    return switch (this) {
      case SEED, NONE -> DOUBLING;
      case STANDARD_WEBHOOKS -> LENGTHENING;
    };
  }

  /**
   * The whole policy: these attempts and waits, spread by a fifth, with {@link GiveUpRule#standard}
   * and no limit of age.
   *
   * @param random where chance comes from; safe for use by many threads
   */
  public RetryPolicy policy(RandomGenerator random) {
    return new RetryPolicy(
        maxAttempts,
        Optional.empty(),
        backoff(),
        new Jitter(JITTER, random),
        GiveUpRule.standard());
  }

  private static List<Duration> lengtheningWaits() {
    return Stream.of("5S", "5M", "30M", "2H", "5H", "10H", "14H", "20H", "24H")
        .map(wait -> Duration.parse("PT" + wait))
        .toList();
  }
}
