package io.hookline.adapter.queue.redis;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.testkit.queue.QueueInspectorContract;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The contract on a real server. */
abstract class RedisInspectorContract extends QueueInspectorContract {
  private final ContractStore store = new ContractStore(deployment());
  private final Queues queues = store.queues("queue.redis.history", "1000");

  abstract Deployment deployment();

  @Override
  protected void add(List<QueuedJob> jobs) {
    if (!jobs.isEmpty()) {
      store.producer().add(jobs);
    }
  }

  @Override
  protected JobQueue open(WorkerIdentity worker) {
    return queues.open(worker);
  }

  @Override
  protected QueueInspector openInspector() {
    return queues.inspector();
  }

  /** Its connections are cut, it is not used any more, and much time passes. */
  @Override
  protected void kill(JobQueue queue) {
    store.cutConnections();
    store.fallSilent();
  }

  @Override
  protected void pass(Duration time) {
    store.pass(time);
  }

  @Override
  protected Instant now() {
    return InstantSource.system().instant();
  }

  @Override
  protected void breakStore(boolean now) {
    store.setBroken(now);
  }

  @Override
  protected boolean drains() {
    return false;
  }

  @Override
  protected Duration lease() {
    return ContractStore.LEASE;
  }
}
