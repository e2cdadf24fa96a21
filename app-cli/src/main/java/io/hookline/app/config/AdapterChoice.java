package io.hookline.app.config;

import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.port.Telemetry;
import io.hookline.spi.Key;
import java.util.List;

/**
 * A key whose value is the type of an adapter, or the types of several.
 *
 * @param key such as {@code queue.type}
 * @param ports what these adapters do, the one that a worker opens first
 */
public record AdapterChoice(Key<?> key, List<Class<?>> ports) {
  /** All of them. A port of the worker that is not listed here has no type to be chosen. */
  public static final List<AdapterChoice> ALL =
      List.of(
          new AdapterChoice(
              QueueKeys.TYPE, List.of(JobQueue.class, JobPublisher.class, QueueInspector.class)),
          new AdapterChoice(HttpKeys.TYPE, List.of(HttpTransport.class)),
          new AdapterChoice(DeadLetterKeys.TYPE, List.of(DeadLetterStore.class)),
          new AdapterChoice(MonitorKeys.METRICS, List.of(Telemetry.class)));

  /** Keeps its own copy. */
  public AdapterChoice {
    ports = List.copyOf(ports);
  }
}
