package io.hookline.trace;

import io.hookline.job.Job;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Begins the span of each attempt, or none. Safe for use by many threads. */
@FunctionalInterface
public interface Tracing {
  /** No attempt has a span. */
  Tracing OFF = _ -> Optional.empty();

  /** The span of the attempt of {@code job} that is about to start. */
  Optional<Span> begin(Job job);

  /**
   * Every attempt has a span, a share of which is recorded.
   *
   * @param ratio the share of jobs that are recorded, 0 to 1; a job that brings a {@code
   *     traceparent} is recorded where that says so
   * @param random names the spans
   */
  static Tracing on(double ratio, RandomGenerator random) {
    return new Tracer(ratio, random);
  }
}
