package io.hookline.adapter.queue.redis;

import io.hookline.port.JobQueue;
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
    return context -> new QueueOpening(queue, context).open();
  }
}
