package io.hookline.retry;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** How long to wait after each failed attempt, before jitter. Immutable. */
public sealed interface Backoff {

  /** The wait after the {@code attempt}-th attempt failed, counted from 1. */
  Duration after(int attempt);

  /** The longest wait there is; a receiver's {@code Retry-After} is capped by it too. */
  Duration longest();

  /**
   * Each wait is {@code multiplier} times the one before, up to {@code max}.
   *
   * @param initial the wait after the first attempt
   * @param multiplier at least 1
   * @param max no wait is longer
   */
  record Exponential(Duration initial, double multiplier, Duration max) implements Backoff {
    @Override
    public Duration after(int attempt) {
      double millis = initial.toMillis() * Math.pow(multiplier, attempt - 1.0);
      return millis >= max.toMillis() ? max : Duration.ofMillis(Math.round(millis));
    }

    @Override
    public Duration longest() {
      return max;
    }
  }

  /**
   * Waits written out one by one; the last one repeats.
   *
   * @param waits at least one
   */
  record Schedule(List<Duration> waits) implements Backoff {
    /** Keeps its own copy. */
    public Schedule {
      waits = List.copyOf(waits);
    }

    @Override
    public Duration after(int attempt) {
      return waits.get(Math.min(attempt, waits.size()) - 1);
    }

    @Override
    public Duration longest() {
      return Collections.max(waits);
    }
  }
}
