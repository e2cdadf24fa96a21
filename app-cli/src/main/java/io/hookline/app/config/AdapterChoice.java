package io.hookline.app.config;

import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.Notifier;
import io.hookline.port.QueueInspector;
import io.hookline.spi.Key;
import java.util.List;

/**
 * A key whose value is the type of adapters.
 *
 * @param key such as {@code queue.type}
 * @param ports what these adapters do, the one that a worker opens first
 */
public record AdapterChoice(Key<String> key, List<Class<?>> ports) {
  /** All of them. A port of the worker that is not listed here has no type to be chosen. */
  public static final List<AdapterChoice> ALL =
      List.of(
          new AdapterChoice(
              QueueKeys.TYPE, List.of(JobQueue.class, JobPublisher.class, QueueInspector.class)),
          new AdapterChoice(HttpKeys.TYPE, List.of(HttpTransport.class)),
          new AdapterChoice(DeadLetterKeys.TYPE, List.of(DeadLetterStore.class)),
          new AdapterChoice(NotifyKeys.TYPE, List.of(Notifier.class)));

  /** Keeps its own copy. */
  public AdapterChoice {
    ports = List.copyOf(ports);
  }
}
