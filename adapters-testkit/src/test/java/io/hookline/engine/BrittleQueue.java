package io.hookline.engine;

import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Fails its first claims, settlements and renewals, by default as a full disk would. */
final class BrittleQueue implements JobQueue {
  private final JobQueue queue;
  private final Supplier<RuntimeException> failure;
  private final AtomicInteger claimFailures;
  private final AtomicInteger settleFailures;
  private final AtomicInteger renewFailures;
  private final AtomicInteger renewals = new AtomicInteger();

  BrittleQueue(JobQueue queue, int failures) {
    this(queue, failures, () -> new AdapterException("disk full"));
  }

  BrittleQueue(JobQueue queue, int failures, Supplier<RuntimeException> failure) {
    this.queue = queue;
    this.failure = failure;
    this.claimFailures = new AtomicInteger(failures);
    this.settleFailures = new AtomicInteger(failures);
    this.renewFailures = new AtomicInteger(failures);
  }

  /** How often leases were renewed. */
  int renewals() {
    return renewals.get();
  }

  @Override
  public QueueRef ref() {
    return queue.ref();
  }

  @Override
  public List<Claim> claim(int max, Duration lease, Duration wait) {
    failWhileIn(claimFailures);
    return queue.claim(max, lease, wait);
  }

  @Override
  public List<Claim> settle(List<? extends Settlement> settlements) {
    failWhileIn(settleFailures);
    return queue.settle(settlements);
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Duration lease) {
    failWhileIn(renewFailures);
    List<Claim> lost = queue.renew(claims, lease);
    renewals.incrementAndGet();
    return lost;
  }

  @Override
  public QueueStatus status() {
    return queue.status();
  }

  @Override
  public void close() {
    queue.close();
  }

  private void failWhileIn(AtomicInteger failures) {
    if (failures.getAndDecrement() > 0) {
      throw failure.get();
    }
  }
}
