package io.hookline.app.worker;

import java.time.Duration;

/** Jobs per second over about the last second. For one thread. */
final class RateMeter {
  private static final Duration WINDOW = Duration.ofSeconds(1);

  private Duration since = Duration.ZERO;
  private long before;
  private double rate;

  /** The rate, with {@code done} jobs after {@code elapsed}. */
  double at(Duration elapsed, long done) {
    Duration span = elapsed.minus(since);
    if (span.compareTo(WINDOW) >= 0 || since.isZero()) {
      rate = span.isPositive() ? (done - before) / (span.toNanos() / 1e9) : 0;
    }
    if (span.compareTo(WINDOW) >= 0) {
      since = elapsed;
      before = done;
    }
    return rate;
  }
}
