package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.server.Redis;
import io.hookline.adapter.queue.redis.server.RedisOptions;
import io.hookline.port.JobPublisher;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.time.Duration;
import java.util.List;

/** Publishes to queues of {@code queue.type: redis}. */
public final class RedisJobPublisherProvider implements AdapterProvider<JobPublisher> {

  @Override
  public Class<JobPublisher> port() {
    return JobPublisher.class;
  }

  @Override
  public String type() {
    return RedisJobQueue.TYPE;
  }

  @Override
  public List<Key<?>> keys() {
    return RedisQueueKeys.ALL;
  }

  /** Connects with the first job, so that whoever publishes to other queues needs no Redis. */
  @Override
  public AdapterFactory<JobPublisher> configure(Settings settings) {
    RedisOptions options = RedisQueueKeys.options(settings);
    Duration window = settings.get(RedisQueueKeys.DEDUP_WINDOW);
    return _ -> new RedisJobPublisher(new Redis(options), window);
  }
}
