package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.inspect.Counts;
import io.hookline.adapter.queue.redis.server.Answer;
import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Redis;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * A stream in Redis as a queue. Fresh jobs are entries that the group of workers was not handed out
 * yet; those that wait or are held stay in the stream, known by their ids. All that happens to them
 * happens in scripts, by the server's clock.
 */
final class RedisJobQueue implements JobQueue {
  static final String TYPE = "redis";

  private final Redis redis;
  private final Scripts scripts;
  private final AdapterContext context;
  private final HeldLeases leases = new HeldLeases();
  private final Bell bell;
  private final Claimer claimer;
  private final Settler settler;
  private final Renewer renewer;
  private volatile boolean closed;

  RedisJobQueue(Redis redis, RedisSettings settings, Heartbeat heartbeat, AdapterContext context) {
    this.redis = redis;
    this.context = context;
    scripts = redis.scripts(settings.keyspace());
    bell = new Bell(redis.listener(settings.keyspace()));
    claimer = new Claimer(scripts, leases, bell, heartbeat, context);
    settler = new Settler(scripts, leases, context, settings.history());
    renewer = new Renewer(scripts, leases, heartbeat);
  }

  @Override
  public QueueRef ref() {
    return new QueueRef(TYPE, scripts.keyspace().name());
  }

  /** With no time to wait the server is asked in any case; otherwise the bell is trusted. */
  @Override
  public List<Claim> claim(int max, Duration lease, Duration wait) {
    requireOpen();
    long deadline = System.nanoTime() + wait.toNanos();
    List<Claim> claims = wait.isZero() ? claimer.claim(max, lease) : List.of();
    while (claims.isEmpty() && mayBeDue(deadline)) {
      claims = claimer.claim(max, lease);
    }
    requireOpen();
    return claims;
  }

  @Override
  public List<Claim> settle(List<? extends Settlement> settlements) {
    requireOpen();
    return settler.settle(settlements);
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Duration lease) {
    requireOpen();
    return renewer.renew(claims, lease);
  }

  @Override
  public QueueStatus status() {
    requireOpen();
    return Counts.of(new Answer(scripts.run(Script.STATUS, new Arguments(0))));
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    bell.close();
    try {
      leave(leases.all());
    } catch (AdapterException failure) {
      context.events().on(new Trouble(failure.getMessage() + "; its claims end with their leases"));
    } finally {
      redis.close();
    }
  }

  private void leave(List<Lease> held) {
    Arguments arguments = new Arguments(held.size() + 1).add(context.worker().name());
    held.forEach(lease -> arguments.add(lease.toString()));
    scripts.run(Script.LEAVE, arguments);
  }

  private boolean mayBeDue(long deadline) {
    try {
      return bell.await(deadline);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void requireOpen() {
    if (closed) {
      throw redis.closed();
    }
  }
}
