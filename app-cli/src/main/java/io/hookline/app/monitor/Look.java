package io.hookline.app.monitor;

import io.hookline.app.text.PlainText;
import io.hookline.port.AdapterException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * Looks at something that may take its time, only when somebody wants to know, and never more often
 * than costs next to nothing: a twentieth of one thread.
 *
 * @param <T> what is seen
 */
final class Look<T> {
  private static final Duration SOONEST = Duration.ofSeconds(2);
  private static final int TIMES_ITS_COST = 20;

  private final Supplier<T> eye;
  private final InstantSource steady;
  private final Semaphore one = new Semaphore(1);
  private final LongAdder failures = new LongAdder();
  private volatile Optional<T> seen = Optional.empty();
  private volatile Optional<String> failure = Optional.empty();
  private volatile Instant next = Instant.MIN;

  /** Looks through {@code eye}, which may throw {@link AdapterException}. */
  Look(Supplier<T> eye, InstantSource steady) {
    this.eye = eye;
    this.steady = steady;
  }

  /** Looks, unless that is going on or was just done. */
  void refresh() {
    if (!steady.instant().isBefore(next) && one.tryAcquire()) {
      try {
        look(steady.instant());
      } finally {
        one.release();
      }
    }
  }

  /** What was seen by the last look; empty where that failed. */
  Optional<T> seen() {
    return seen;
  }

  /** Why the last look failed, where it did. */
  Optional<String> failure() {
    return failure;
  }

  /** How many looks failed. */
  long failures() {
    return failures.sum();
  }

  private void look(Instant start) {
    try {
      seen = Optional.of(eye.get());
      failure = Optional.empty();
    } catch (AdapterException blind) {
      failures.increment();
      seen = Optional.empty();
      failure = Optional.of(PlainText.of(String.valueOf(blind.getMessage())));
    } finally {
      Duration cost = Duration.between(start, steady.instant()).multipliedBy(TIMES_ITS_COST);
      next = start.plus(cost.compareTo(SOONEST) > 0 ? cost : SOONEST);
    }
  }
}
