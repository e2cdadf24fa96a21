package io.hookline.metrics;

import io.hookline.job.Phase;
import io.hookline.job.Timing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Where the time of calls goes, and how many of them found a connection that was kept. */
final class CallMeters {
  private static final Phase[] PHASES = Phase.values();

  private final Timer[] phases;
  private final Counter kept;
  private final Counter opened;

  CallMeters(MeterRegistry registry) {
    phases = Stream.of(PHASES).map(phase -> phase(registry, phase)).toArray(Timer[]::new);
    kept = connections(registry, "kept");
    opened = connections(registry, "new");
  }

  /** A phase that a call did not go through is not counted. */
  void count(Timing timing) {
    for (int i = 0; i < PHASES.length; i++) {
      long nanos = timing.nanos(PHASES[i]);
      if (nanos > 0) {
        phases[i].record(nanos, TimeUnit.NANOSECONDS);
      }
    }
    if (timing.nanos(Phase.RESPONSE) > 0) {
      boolean isNew = timing.nanos(Phase.RESOLVE) + timing.nanos(Phase.CONNECT) > 0;
      (isNew ? opened : kept).increment();
    }
  }

  private static Timer phase(MeterRegistry registry, Phase phase) {
    return Buckets.call(
        registry,
        "hookline.call.phase.duration",
        "How long each phase of calls took, of those that went through it",
        "phase",
        phase.name().toLowerCase(Locale.ROOT));
  }

  private static Counter connections(MeterRegistry registry, String which) {
    return Counter.builder("hookline.connection.uses")
        .description("Requests that were sent, on a connection kept from before or on a new one")
        .tags("connection", which)
        .register(registry);
  }
}
