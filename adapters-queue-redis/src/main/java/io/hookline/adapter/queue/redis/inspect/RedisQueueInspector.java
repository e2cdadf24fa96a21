package io.hookline.adapter.queue.redis.inspect;

import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Keyspace;
import io.hookline.adapter.queue.redis.server.Redis;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.port.JobSighting;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import java.util.List;

/** Looks at a queue in Redis, and pauses it. Connects when it is asked for something. */
public final class RedisQueueInspector implements QueueInspector {
  private final Redis redis;
  private final QueueRef ref;
  private final Scripts scripts;
  private volatile boolean closed;

  /** Closes {@code redis} in the end. */
  public RedisQueueInspector(Redis redis, QueueRef ref) {
    this.redis = redis;
    this.ref = ref;
    scripts = redis.scripts(Keyspace.named(ref.name()));
  }

  @Override
  public QueueRef ref() {
    return ref;
  }

  @Override
  public QueueOverview overview() {
    requireOpen();
    return Overview.read(scripts);
  }

  @Override
  public List<JobSighting> find(JobId id) {
    requireOpen();
    return new JobSearch(scripts, id).run();
  }

  @Override
  public void pause() {
    requireOpen();
    scripts.run(Script.PAUSE, new Arguments(0));
  }

  @Override
  public void resume() {
    requireOpen();
    scripts.run(Script.RESUME, new Arguments(0));
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      redis.close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw redis.closed();
    }
  }
}
