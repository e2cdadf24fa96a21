package io.hookline.app.wiring;

import io.hookline.port.QueueInspector;
import io.hookline.port.Telemetry;
import io.hookline.spi.AdapterFactory;
import io.hookline.trace.Tracing;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a worker is watched over.
 *
 * @param telemetry what metrics are kept for
 * @param address where probes and Prometheus are answered, if anywhere
 * @param inspector looks at the queue, where its adapter has a way to
 * @param tracing what share of jobs is traced, if any
 */
public record MonitorPlan(
    List<AdapterFactory<Telemetry>> telemetry,
    Optional<InetSocketAddress> address,
    Optional<AdapterFactory<QueueInspector>> inspector,
    Optional<Double> tracing) {
  /** Keeps its own copy. */
  public MonitorPlan {
    telemetry = List.copyOf(telemetry);
  }

  /** Begins the spans of attempts; threads do not wait for each other's chance. */
  Tracing spans() {
    return tracing
        .map(ratio -> Tracing.on(ratio, () -> ThreadLocalRandom.current().nextLong()))
        .orElse(Tracing.OFF);
  }

  /** Whether anybody watches. */
  boolean watches() {
    return !telemetry.isEmpty() || address.isPresent();
  }
}
