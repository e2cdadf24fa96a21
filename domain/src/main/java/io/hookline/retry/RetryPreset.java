package io.hookline.retry;

import java.time.Duration;
import java.util.List;

/** Retry policies known by name. A preset gives the defaults that single settings then change. */
public enum RetryPreset {
  /** 5 attempts: 1 s, doubling, at most 60 s. */
  SEED(5, new Backoff.Exponential(Duration.ofSeconds(1), 2, Duration.ofSeconds(60))),
  /**
   * The schedule that the Standard Webhooks specification 1.0.0 gives as its example: 75.6 hours.
   */
  STANDARD_WEBHOOKS(
      10,
      new Backoff.Schedule(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofMinutes(5),
              Duration.ofMinutes(30),
              Duration.ofHours(2),
              Duration.ofHours(5),
              Duration.ofHours(10),
              Duration.ofHours(14),
              Duration.ofHours(20),
              Duration.ofHours(24)))),
  /** One attempt. */
  NONE(1, new Backoff.Exponential(Duration.ofSeconds(1), 2, Duration.ofSeconds(60)));

  private final int maxAttempts;
  private final Backoff backoff;

  RetryPreset(int maxAttempts, Backoff backoff) {
    this.maxAttempts = maxAttempts;
    this.backoff = backoff;
  }

  /** Attempts in all. */
  public int maxAttempts() {
    return maxAttempts;
  }

  /** Waits between them. */
  public Backoff backoff() {
    return backoff;
  }
}
