package io.hookline.engine;

import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Fails its first claims and settlements, as a full disk would. */
final class FailingQueue implements JobQueue {
  private final JobQueue queue;
  private final AtomicInteger claimFailures;
  private final AtomicInteger settleFailures;

  FailingQueue(JobQueue queue, int failures) {
    this.queue = queue;
    this.claimFailures = new AtomicInteger(failures / 2);
    this.settleFailures = new AtomicInteger(failures / 2);
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
    return queue.renew(claims, lease);
  }

  @Override
  public QueueStatus status() {
    return queue.status();
  }

  @Override
  public void close() {
    queue.close();
  }

  private static void failWhileIn(AtomicInteger failures) {
    if (failures.getAndDecrement() > 0) {
      throw new AdapterException("disk full");
    }
  }
}
