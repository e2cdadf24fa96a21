package io.hookline.adapter.queue.redis;

import io.hookline.event.DeliveryEvent;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Opens queues as the application does, from text, and hears what they tell. */
final class Queues {
  final List<DeliveryEvent> events = new CopyOnWriteArrayList<>();
  private final Map<String, String> values;

  Queues(Map<String, String> values) {
    this.values = values;
  }

  JobQueue open(String worker) {
    return open(identity(worker));
  }

  JobQueue open(WorkerIdentity worker) {
    return new RedisJobQueueProvider().configure(settings()).open(context(worker));
  }

  JobPublisher publisher() {
    return new RedisJobPublisherProvider()
        .configure(settings())
        .open(context(identity("publisher")));
  }

  QueueInspector inspector() {
    return new RedisQueueInspectorProvider()
        .configure(settings())
        .open(context(identity("inspector")));
  }

  private Settings settings() {
    return new Settings(new Source(values));
  }

  private static WorkerIdentity identity(String name) {
    return new WorkerIdentity(name, "localhost", 1);
  }

  private AdapterContext context(WorkerIdentity worker) {
    return new AdapterContext(worker, InstantSource.system(), InstantSource.system(), events::add);
  }

  private record Source(Map<String, String> values) implements SettingsSource {
    @Override
    public Optional<String> value(String key) {
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public String place(String key) {
      return "";
    }
  }
}
