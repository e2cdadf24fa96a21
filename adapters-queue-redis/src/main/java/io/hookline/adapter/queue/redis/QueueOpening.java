package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.inspect.Sighting;
import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Redis;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.adapter.queue.redis.server.ServerInfo;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.AdapterException;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Opens a queue: connects, checks what answers, and makes what is missing. */
final class QueueOpening {
  private final RedisSettings settings;
  private final AdapterContext context;

  QueueOpening(RedisSettings settings, AdapterContext context) {
    this.settings = settings;
    this.context = context;
  }

  JobQueue open() {
    Redis redis = new Redis(settings.options());
    try {
      List<Object> said = join(redis.scripts(settings.keyspace()));
      check(redis, new ServerInfo(new String((byte[]) said.getFirst(), StandardCharsets.UTF_8)));
      Heartbeat heartbeat = new Heartbeat(context, (Long) said.get(1));
      return new RedisJobQueue(redis, settings, heartbeat, context);
    } catch (AdapterException failure) {
      redis.close();
      String cure =
          Redis.isUnreachable(failure) ? "; start one there, or set queue.type: file" : "";
      throw new AdapterException(
          RedisQueueKeys.URI.name() + ": " + failure.getMessage() + cure, failure);
    }
  }

  private List<Object> join(Scripts scripts) {
    WorkerIdentity worker = context.worker();
    return scripts.run(
        Script.JOIN, new Arguments(2).add(worker.name()).add(Sighting.place(worker)));
  }

  private void check(Redis redis, ServerInfo info) {
    if (!info.isNewEnough()) {
      throw new AdapterException(
          redis.where()
              + " is of version "
              + info.version().orElse("?")
              + "; at least 6.2 is needed");
    }
    info.evictionOfJobs()
        .ifPresent(policy ->
            context
                .events()
                .on(
                    new Trouble(
                        redis.where()
                            + " may throw away jobs when it is full (maxmemory-policy "
                            + policy
                            + "); set noeviction")));
  }
}
