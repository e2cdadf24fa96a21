package io.hookline.app.queue;

import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** {@code queue.type: shown}, which only tests have. */
public final class ShownQueueProvider implements AdapterProvider<QueueInspector> {
  static final Key<String> NAME = Key.text("queue.name", "default", "the queue's name");
  private static final Map<String, ShownQueue> QUEUES = new ConcurrentHashMap<>();

  /** The queue that commands know as {@code shown:NAME}. */
  public static ShownQueue named(String name) {
    return QUEUES.computeIfAbsent(name, ShownQueue::new);
  }

  @Override
  public Class<QueueInspector> port() {
    return QueueInspector.class;
  }

  @Override
  public String type() {
    return "shown";
  }

  @Override
  public List<Key<?>> keys() {
    return List.of(NAME);
  }

  @Override
  public AdapterFactory<QueueInspector> configure(Settings settings) {
    ShownQueue queue = named(settings.get(NAME));
    return _ -> queue;
  }
}
