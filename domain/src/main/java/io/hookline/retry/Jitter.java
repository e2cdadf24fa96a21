package io.hookline.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Spreads retries, so that jobs that failed together do not come back together.
 *
 * @param factor share of the wait that is added or taken away at most, 0 to 1
 * @param random where chance comes from; safe for use by many threads
 */
public record Jitter(double factor, RandomGenerator random) {
  /** The wait changed by up to {@code factor} of itself, either way. */
  public Duration apply(Duration wait) {
    if (factor == 0) {
      return wait;
    }
    double change = 1 + factor * (2 * random.nextDouble() - 1);
    return Duration.ofNanos(Math.round(wait.toNanos() * change));
  }
}
