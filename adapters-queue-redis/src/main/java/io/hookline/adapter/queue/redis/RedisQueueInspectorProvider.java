package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.inspect.RedisQueueInspector;
import io.hookline.adapter.queue.redis.server.Keyspace;
import io.hookline.adapter.queue.redis.server.Redis;
import io.hookline.adapter.queue.redis.server.RedisOptions;
import io.hookline.job.QueueRef;
import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;

/** Looks at queues of {@code queue.type: redis}. */
public final class RedisQueueInspectorProvider implements AdapterProvider<QueueInspector> {

  @Override
  public Class<QueueInspector> port() {
    return QueueInspector.class;
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
  public AdapterFactory<QueueInspector> configure(Settings settings) {
    RedisOptions options = RedisQueueKeys.options(settings);
    Keyspace queue = settings.get(RedisQueueKeys.NAME);
    return _ ->
        new RedisQueueInspector(new Redis(options), new QueueRef(RedisJobQueue.TYPE, queue.name()));
  }
}
