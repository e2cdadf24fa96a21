package io.hookline.adapter.queue.redis;

import io.hookline.port.JobQueue;
import io.hookline.testkit.queue.JobQueueContract;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The contract on a real server: leases are short and waited for. */
abstract class RedisContract extends JobQueueContract {
  private final ContractStore store = new ContractStore(deployment());
  private int processes;

  abstract Deployment deployment();

  @Override
  protected void add(List<QueuedJob> jobs) {
    store.producer().add(jobs);
  }

  @Override
  protected JobQueue open() {
    return store.queues().open("worker-" + ++processes);
  }

  /** Its connections are cut, and it is not used any more. */
  @Override
  protected void kill(JobQueue queue) {
    store.cutConnections();
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
