package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.entry.EntryWriter;
import io.hookline.adapter.queue.redis.server.Keyspace;
import io.hookline.adapter.queue.redis.server.Redis;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.port.NewJob;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Adds jobs to streams. A job is added once in a while under its id, so that whoever is not sure
 * may publish again; one that sends a dead letter again is always added.
 */
final class RedisJobPublisher implements JobPublisher {
  private final Redis redis;
  private final Duration window;
  private volatile boolean closed;

  RedisJobPublisher(Redis redis, Duration window) {
    this.redis = redis;
    this.window = window;
  }

  @Override
  public int publish(QueueRef queue, List<NewJob> jobs) {
    if (closed) {
      throw redis.closed();
    }
    Keyspace keyspace = keyspace(queue);
    Additions additions = new Additions(keyspace, window);
    jobs.forEach(job -> additions.add(knownBy(job), EntryWriter.write(job)));
    Scripts scripts = redis.scripts(keyspace);
    return additions.calls().stream()
        .map(call -> scripts.run(Script.PUBLISH, call))
        .mapToInt(answer -> ((Long) answer.getFirst()).intValue())
        .sum();
  }

  @Override
  public void close() {
    closed = true;
    redis.close();
  }

  private Optional<String> knownBy(NewJob job) {
    return job.deadLetter().isPresent() || window.isZero()
        ? Optional.empty()
        : Optional.of(job.id().value());
  }

  private static Keyspace keyspace(QueueRef queue) {
    if (!queue.type().equals(RedisJobQueue.TYPE)) {
      throw new AdapterException(queue + " is no queue in Redis: it cannot be published to here");
    }
    try {
      return Keyspace.named(queue.name());
    } catch (IllegalArgumentException invalid) {
      throw new AdapterException(
          "no queue in Redis can be named " + queue.name() + ": a name has " + Keyspace.EXPECTED,
          invalid);
    }
  }
}
