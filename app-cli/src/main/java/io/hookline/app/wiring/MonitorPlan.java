package io.hookline.app.wiring;

import io.hookline.port.QueueInspector;
import io.hookline.port.Telemetry;
import io.hookline.spi.AdapterFactory;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * How a worker is watched over.
 *
 * @param telemetry what metrics are kept for
 * @param address where probes and Prometheus are answered, if anywhere
 * @param inspector looks at the queue
 */
public record MonitorPlan(
    List<AdapterFactory<Telemetry>> telemetry,
    Optional<InetSocketAddress> address,
    AdapterFactory<QueueInspector> inspector) {
  /** Keeps its own copy. */
  public MonitorPlan {
    telemetry = List.copyOf(telemetry);
  }

  /** Whether anybody watches. */
  boolean watches() {
    return !telemetry.isEmpty() || address.isPresent();
  }
}
