package io.hookline.app.queue;

import io.hookline.job.Job;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement.Complete;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Puts the jobs of one queue on another. Each is done with in the one only when it is safe in the
 * other, and has the same id if it is put there once more.
 */
public final class Transfer {
  private static final int AT_ONCE = 500;
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Duration WAIT = Duration.ofMillis(100);

  private final JobQueue from;
  private final JobPublisher publisher;
  private final QueueRef to;

  /** From one queue to the other. */
  public Transfer(JobQueue from, JobPublisher publisher, QueueRef to) {
    this.from = from;
    this.publisher = publisher;
    this.to = to;
  }

  /**
   * Goes on until all is over there, or {@code stop} turns true.
   *
   * @param seen is told how many jobs were put there
   * @throws AdapterException where either queue fails
   */
  public TransferReport run(BooleanSupplier stop, LongConsumer seen) {
    long earlier = from.status().complete();
    long added = 0;
    long all = 0;
    while (!stop.getAsBoolean() && !from.status().drained()) {
      List<Claim> claims = from.claim(AT_ONCE, LEASE, WAIT);
      added += put(claims);
      all += claims.size();
      seen.accept(all);
    }
    QueueStatus end = from.status();
    return new TransferReport(added, all - added, earlier, end.rejected(), !end.drained());
  }

  private int put(List<Claim> claims) {
    if (claims.isEmpty()) {
      return 0;
    }
    int added = publisher.publish(to, claims.stream().map(claim -> anew(claim.job())).toList());
    from.settle(claims.stream().map(Complete::new).toList());
    return added;
  }

  private static NewJob anew(Job job) {
    return new NewJob(job.id(), job.request(), job.deadLetter());
  }
}
