package io.hookline.app.queue;

import io.hookline.port.JobPublisher;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;

/** Puts jobs on queues of {@code queue.type: shown}, which only tests have. */
public final class ShownPublisherProvider implements AdapterProvider<JobPublisher> {
  @Override
  public Class<JobPublisher> port() {
    return JobPublisher.class;
  }

  @Override
  public String type() {
    return "shown";
  }

  @Override
  public List<Key<?>> keys() {
    return List.of(ShownQueueProvider.NAME);
  }

  @Override
  public AdapterFactory<JobPublisher> configure(Settings settings) {
    ShownQueue queue = ShownQueueProvider.named(settings.get(ShownQueueProvider.NAME));
    return _ -> queue;
  }
}
