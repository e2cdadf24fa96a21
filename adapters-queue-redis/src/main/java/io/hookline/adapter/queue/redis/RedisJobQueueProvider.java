package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.inspect.RedisQueueInspector;
import io.hookline.adapter.queue.redis.server.Redis;
import io.hookline.job.QueueRef;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueStatus;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;

/** {@code queue.type: redis}. */
public final class RedisJobQueueProvider implements AdapterProvider<JobQueue> {

  @Override
  public Class<JobQueue> port() {
    return JobQueue.class;
  }

  @Override
  public String type() {
    return RedisJobQueue.TYPE;
  }

  @Override
  public List<Key<?>> keys() {
    return RedisQueueKeys.ALL;
  }

  @Override
  public AdapterFactory<JobQueue> configure(Settings settings) {
    RedisSettings queue =
        new RedisSettings(
            RedisQueueKeys.options(settings),
            settings.get(RedisQueueKeys.NAME),
            settings.get(RedisQueueKeys.HISTORY));
    return AdapterFactory.checked(
        context -> new QueueOpening(queue, context).open(), _ -> look(queue));
  }

  /** Asks what the queue holds, which joins nothing and makes nothing. */
  private static String look(RedisSettings queue) {
    Redis redis = new Redis(queue.options());
    QueueRef ref = new QueueRef(RedisJobQueue.TYPE, queue.keyspace().name());
    try (QueueInspector inspector = new RedisQueueInspector(redis, ref)) {
      QueueStatus jobs = inspector.overview().counts();
      return "%s, %d jobs pending in queue %s".formatted(redis.where(), jobs.pending(), ref.name());
    }
  }
}
