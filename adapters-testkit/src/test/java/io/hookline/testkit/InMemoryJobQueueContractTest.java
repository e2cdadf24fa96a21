package io.hookline.testkit;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import io.hookline.testkit.queue.JobQueueContract;
import io.hookline.testkit.queue.ManualClock;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The queue in memory keeps the contract, but for what outlives it")
class InMemoryJobQueueContractTest extends JobQueueContract {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private final ManualClock clock = new ManualClock(START);
  private final InMemoryJobQueue queue = new InMemoryJobQueue(clock);
  private boolean broken;

  @Override
  protected void add(List<QueuedJob> jobs) {
    jobs.forEach(job -> queue.add(job(job)));
  }

  @Override
  protected JobQueue open() {
    return new Breakable();
  }

  /** Nothing outlives it, so nothing is asked of what would be there. */
  @Override
  protected void kill(JobQueue killed) {
    throw new UnsupportedOperationException("memory dies with its process");
  }

  @Override
  protected void pass(Duration time) {
    clock.pass(time);
  }

  @Override
  protected Instant now() {
    return clock.instant();
  }

  @Override
  protected void breakStore(boolean now) {
    broken = now;
  }

  @Override
  protected boolean isDurable() {
    return false;
  }

  private static Job job(QueuedJob job) {
    return Job.fresh(
        new JobId(job.id()),
        new Origin("memory", job.number()),
        new Request(HttpMethod.POST, job.url(), Headers.JSON, Payload.of(job.body())),
        START);
  }

  /** Memory never fails, so something must. */
  private final class Breakable implements JobQueue {
    @Override
    public QueueRef ref() {
      return queue.ref();
    }

    @Override
    public List<Claim> claim(int max, Duration lease, Duration wait) {
      return queue.claim(max, lease, wait);
    }

    @Override
    public List<Claim> settle(List<? extends Settlement> settlements) {
      if (broken) {
        throw new AdapterException("broken by the test");
      }
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
  }
}
