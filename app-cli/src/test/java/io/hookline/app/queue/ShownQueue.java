package io.hookline.app.queue;

import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobSighting;
import io.hookline.port.NewJob;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import io.hookline.port.QueueStatus;
import io.hookline.port.WorkerSighting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A queue that is as the test says, and completes ten jobs between two looks. */
public final class ShownQueue implements QueueInspector, JobPublisher {
  /** When all of it happened. */
  public static final Instant AT = Instant.parse("2026-01-31T09:15:00Z");

  private final String name;
  private final Map<JobId, NewJob> published = new ConcurrentHashMap<>();
  private List<JobSighting> jobs = List.of();
  private List<WorkerSighting> workers = List.of();
  private boolean paused;
  private long looks;

  /** Is called {@code shown:NAME}. */
  public ShownQueue(String name) {
    this.name = name;
  }

  /** What was put on it. */
  public Collection<NewJob> published() {
    return published.values();
  }

  /** Knows these jobs. */
  public ShownQueue with(JobSighting... some) {
    jobs = List.of(some);
    return this;
  }

  /** Has these workers. */
  public ShownQueue with(WorkerSighting... some) {
    workers = List.of(some);
    return this;
  }

  /** A worker of process {@code pid}. */
  public static WorkerSighting worker(long pid, boolean alive) {
    WorkerIdentity identity = new WorkerIdentity("ops1-" + pid, "ops1", pid);
    return new WorkerSighting(identity, AT.minusSeconds(3600), AT.minusSeconds(2), 3, alive);
  }

  @Override
  public QueueRef ref() {
    return new QueueRef("shown", name);
  }

  @Override
  public QueueOverview overview() {
    return new QueueOverview(
        new QueueStatus(1_204, 3, 90_000 + 10 * looks++, 12, 0, 1, false),
        paused,
        Optional.of(AT.minusSeconds(90)),
        Optional.of(AT.plusSeconds(30)),
        Map.of(2, 4L, 1, 200L),
        workers);
  }

  @Override
  public int publish(QueueRef queue, List<NewJob> some) {
    return (int) some.stream().filter(j -> published.putIfAbsent(j.id(), j) == null).count();
  }

  @Override
  public List<JobSighting> find(JobId id) {
    return jobs.stream().filter(job -> job.id().equals(id)).toList();
  }

  @Override
  public void pause() {
    paused = true;
  }

  @Override
  public void resume() {
    paused = false;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
