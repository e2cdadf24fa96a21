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
import java.util.function.Function;
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
    return look(contents ->
        new QueueOverview(
            contents.counts(),
            contents.paused(),
            dues(contents).filter(due -> !due.isAfter(contents.now())).findFirst(),
            dues(contents).filter(due -> due.isAfter(contents.now())).findFirst(),
            retries(contents),
            workers(contents)));
  }

  @Override
  public List<JobSighting> find(JobId id) {
    return look(
        contents -> sightings(contents).filter(sighting -> sighting.id().equals(id)).toList());
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

  private <T> T look(Function<Holdings, T> question) {
    requireOpen();
    return queue.look(question);
  }

  private void requireOpen() {
    if (closed) {
      throw new AdapterException("the inspector of the in-memory queue is closed");
    }
  }

  private static Stream<Instant> dues(Holdings contents) {
    return contents.waiting().stream().map(Waiting::due).sorted(Comparator.naturalOrder());
  }

  private static Map<Integer, Long> retries(Holdings contents) {
    return contents.waiting().stream()
        .map(waiting -> waiting.job().attempts())
        .filter(attempts -> attempts > 0)
        .collect(Collectors.groupingBy(attempts -> attempts, Collectors.counting()));
  }

  private static List<WorkerSighting> workers(Holdings contents) {
    return contents.worker().stream()
        .map(worker ->
            new WorkerSighting(
                worker, contents.since(), contents.now(), contents.held().size(), true))
        .toList();
  }

  private static Stream<JobSighting> sightings(Holdings contents) {
    Optional<String> worker = contents.worker().map(WorkerIdentity::name);
    Stream<JobSighting> ended =
        contents.ended().stream().map(job -> ended(job.job(), job.state(), worker));
    Stream<JobSighting> held =
        contents.held().stream()
            .map(hold -> open(hold.claim().job(), JobState.PROCESSING, worker, hold.ends()));
    Stream<JobSighting> waiting =
        contents.waiting().stream()
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
