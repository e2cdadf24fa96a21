package io.hookline.testkit;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.testkit.queue.ManualClock;
import io.hookline.testkit.queue.QueueInspectorContract;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The inspector of the queue in memory keeps the contract")
class InMemoryQueueInspectorContractTest extends QueueInspectorContract {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private final ManualClock clock = new ManualClock(START);
  private InMemoryJobQueue queue = new InMemoryJobQueue(clock, FIRST);

  /** Nobody has it open until somebody does. */
  @BeforeEach
  void begin() {
    queue = new InMemoryJobQueue(clock, FIRST);
  }

  @Override
  protected void add(List<QueuedJob> jobs) {
    jobs.forEach(job ->
        queue.add(
            Job.fresh(
                new JobId(job.id()),
                new Origin("memory", job.number()),
                new Request(HttpMethod.POST, job.url(), Headers.JSON, Payload.of(job.body())),
                START)));
  }

  @Override
  protected JobQueue open(WorkerIdentity worker) {
    return queue;
  }

  @Override
  protected QueueInspector openInspector() {
    return queue.inspector();
  }

  @Override
  protected boolean takesManyWorkers() {
    return false;
  }

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
  protected void breakStore(boolean broken) {}

  @Override
  protected boolean isDurable() {
    return false;
  }
}
