package io.hookline.app.worker;

import java.time.Duration;

/** Jobs per second over about the last second. For one thread. */
final class RateMeter {
  private static final Duration WINDOW = Duration.ofSeconds(1);
  private static final double NANOS_PER_SECOND = 1e9;

  private Duration since = Duration.ZERO;
  private long before;
  private double rate;

  /** The rate, with {@code done} jobs after {@code elapsed}; the average until a second is over. */
  double at(Duration elapsed, long done) {
    Duration span = elapsed.minus(since);
    boolean over = span.compareTo(WINDOW) >= 0;
    if (span.isPositive() && (over || since.isZero())) {
      rate = (done - before) / (span.toNanos() / NANOS_PER_SECOND);
    }
    if (over) {
      since = elapsed;
      before = done;
    }
    return rate;
  }
}
