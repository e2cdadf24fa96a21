package io.hookline.testkit;

import io.hookline.job.Job;
import io.hookline.job.Origin;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.port.NewJob;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Adds jobs to a queue in memory; of each id one, for as long as the queue lives. */
final class InMemoryJobPublisher implements JobPublisher {
  private final InMemoryJobQueue queue;
  private final InstantSource clock;
  private final AtomicInteger positions = new AtomicInteger();

  InMemoryJobPublisher(InMemoryJobQueue queue, InstantSource clock) {
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public int publish(QueueRef to, List<NewJob> jobs) {
    if (!to.equals(InMemoryJobQueue.REF)) {
      throw new AdapterException(to + " is not the queue in memory");
    }
    int added = 0;
    for (NewJob job : jobs) {
      added += queue.publish(job(job), job.deadLetter().isPresent()) ? 1 : 0;
    }
    return added;
  }

  private Job job(NewJob job) {
    return new Job(
        job.id(),
        new Origin(InMemoryJobQueue.REF.type(), positions.incrementAndGet()),
        job.request(),
        0,
        List.of(),
        clock.instant(),
        job.deadLetter());
  }

  @Override
  public void close() {}
}
