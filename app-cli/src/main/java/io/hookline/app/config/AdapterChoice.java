package io.hookline.app.config;

import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.LogShipper;
import io.hookline.port.Notifier;
import io.hookline.port.QueueInspector;
import io.hookline.port.Telemetry;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;
import java.util.regex.Pattern;

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
          new AdapterChoice(MonitorKeys.METRICS, List.of(Telemetry.class)),
          new AdapterChoice(NotifyKeys.TYPE, List.of(Notifier.class)),
          new AdapterChoice(LogKeys.SHIP_TYPE, List.of(LogShipper.class)));

  /** What stands for no adapter, where none is needed. */
  public static final String NONE = "none";

  /** Keeps its own copy. */
  public AdapterChoice {
    ports = List.copyOf(ports);
  }

  /** The types that {@code settings} have for {@code key}, each once; none where that is said. */
  public static List<String> types(Key<?> key, Settings settings) {
    Object value = settings.get(key);
    List<?> several = value instanceof List<?> list ? list : List.of(value);
    return several.stream()
        .map(String::valueOf)
        .filter(type -> !type.equals(NONE))
        .distinct()
        .toList();
  }

  /** The same for a value that is text. */
  public static List<String> types(String text) {
    return Pattern.compile(",")
        .splitAsStream(text)
        .map(String::strip)
        .filter(type -> !type.isEmpty() && !type.equals(NONE))
        .toList();
  }
}
