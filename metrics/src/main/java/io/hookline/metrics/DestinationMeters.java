package io.hookline.metrics;

import io.hookline.job.Attempt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What is counted and timed for one destination, found once and kept. */
final class DestinationMeters {
  private final Counter[] attempts;
  private final Timer calls;

  DestinationMeters(MeterRegistry registry, String destination) {
    attempts =
        Stream.of(OutcomeClass.values())
            .map(outcome -> attempts(registry, destination, outcome))
            .toArray(Counter[]::new);
    calls =
        Buckets.call(
            registry,
            "hookline.call.duration",
            "How long whole calls took, response body included",
            "destination",
            destination);
  }

  @SuppressWarnings("EnumOrdinal") // The array is made in their order.
  void count(Attempt attempt) {
    attempts[OutcomeClass.of(attempt.outcome()).ordinal()].increment();
    calls.record(attempt.took().toNanos(), TimeUnit.NANOSECONDS);
  }

  private static Counter attempts(
      MeterRegistry registry, String destination, OutcomeClass outcome) {
    return Counter.builder("hookline.attempts")
        .description("Attempts that ended")
        .tags("destination", destination, "outcome", outcome.label())
        .register(registry);
  }
}
