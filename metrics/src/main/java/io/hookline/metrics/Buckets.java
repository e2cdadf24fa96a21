package io.hookline.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.LongStream;

/** How finely times are told apart. */
final class Buckets {
  /** From what a kept connection takes nearby to what a call may take at most. */
  private static final Duration[] CALL =
      millis(1, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000);

  private static final Duration[] LAG =
      millis(10, 100, 500, 1_000, 5_000, 15_000, 60_000, 300_000, 900_000, 3_600_000);

  private Buckets() {}

  static Timer call(MeterRegistry registry, String name, String meaning, String... tags) {
    return timer(registry, name, meaning, CALL, tags);
  }

  static Timer lag(MeterRegistry registry, String name, String meaning) {
    return timer(registry, name, meaning, LAG);
  }

  private static Timer timer(
      MeterRegistry registry, String name, String meaning, Duration[] buckets, String... tags) {
    return Timer.builder(name)
        .description(meaning)
        .tags(tags)
        .serviceLevelObjectives(buckets)
        .register(registry);
  }

  private static Duration[] millis(long... millis) {
    return LongStream.of(millis).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
  }
}
