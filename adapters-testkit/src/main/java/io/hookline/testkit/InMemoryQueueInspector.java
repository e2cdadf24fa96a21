package io.hookline.testkit;

import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.AdapterException;
import io.hookline.port.JobSighting;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import io.hookline.port.WorkerSighting;
import io.hookline.testkit.Holdings.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to see of a queue in memory. */
final class InMemoryQueueInspector implements QueueInspector {
  private final InMemoryJobQueue queue;
  private volatile boolean closed;

  InMemoryQueueInspector(InMemoryJobQueue queue) {
    this.queue = queue;
  }

  @Override
  public QueueRef ref() {
    return InMemoryJobQueue.REF;
  }

  @Override
  public QueueOverview overview() {
    QueueView view = look();
    return new QueueOverview(
        view.counts(),
        view.paused(),
        dues(view).filter(due -> !due.isAfter(view.now())).findFirst(),
        dues(view).filter(due -> due.isAfter(view.now())).findFirst(),
        retries(view),
        workers(view));
  }

  @Override
  public List<JobSighting> find(JobId id) {
    return sightings(look()).filter(sighting -> sighting.id().equals(id)).toList();
  }

  @Override
  public void pause() {
    requireOpen();
    queue.pause(true);
  }

  @Override
  public void resume() {
    requireOpen();
    queue.pause(false);
  }

  @Override
  public void close() {
    closed = true;
  }

  private QueueView look() {
    requireOpen();
    return queue.view();
  }

  private void requireOpen() {
    if (closed) {
      throw new AdapterException("the inspector of the in-memory queue is closed");
    }
  }

  private static Stream<Instant> dues(QueueView view) {
    return view.jobs().waiting().stream().map(Waiting::due).sorted(Comparator.naturalOrder());
  }

  private static Map<Integer, Long> retries(QueueView view) {
    return view.jobs().waiting().stream()
        .map(waiting -> waiting.job().attempts())
        .filter(attempts -> attempts > 0)
        .collect(Collectors.groupingBy(attempts -> attempts, Collectors.counting()));
  }

  private static List<WorkerSighting> workers(QueueView view) {
    return view.worker().stream()
        .map(worker ->
            new WorkerSighting(worker, view.since(), view.now(), view.jobs().held().size(), true))
        .toList();
  }

  private static Stream<JobSighting> sightings(QueueView view) {
    Optional<String> worker = view.worker().map(WorkerIdentity::name);
    Stream<JobSighting> ended =
        view.jobs().ended().stream().map(job -> ended(job.job(), job.state(), worker));
    Stream<JobSighting> held =
        view.jobs().held().stream()
            .map(hold -> open(hold.claim().job(), JobState.PROCESSING, worker, hold.ends()));
    Stream<JobSighting> waiting =
        view.jobs().waiting().stream()
            .map(job -> open(job.job(), JobState.PENDING, Optional.empty(), job.due()));
    return Stream.of(ended, held, waiting).flatMap(jobs -> jobs);
  }

  private static JobSighting open(Job job, JobState state, Optional<String> worker, Instant due) {
    return new JobSighting(
        job.id(),
        state,
        worker,
        Optional.of(due),
        job.attempts(),
        job.history(),
        Optional.of(job.request()));
  }

  /** The last attempt ended the job, and is not among those that are kept. */
  private static JobSighting ended(Job job, JobState state, Optional<String> worker) {
    return new JobSighting(
        job.id(),
        state,
        worker,
        Optional.empty(),
        job.attempts() + 1,
        job.history(),
        Optional.of(job.request()));
  }
}
