package io.hookline.app.monitor;

import static io.hookline.port.Figure.level;
import static io.hookline.port.Figure.total;

import io.hookline.engine.DeliveryEngine;
import io.hookline.job.JobState;
import io.hookline.port.Figure;
import io.hookline.port.Figures;
import io.hookline.port.QueueOverview;
import io.hookline.port.QueueStatus;
import io.hookline.port.WorkerSighting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToDoubleFunction;

/** What is seen of a worker by looking at it, its queue and its dead letters. */
public final class WorkerFigures implements Figures {
  private static final double UNKNOWN = Double.NaN;
  private static final double MILLIS = 1_000;

  private final Looks looks;
  private final InstantSource clock;
  private final List<Figure> all = new ArrayList<>();

  /**
   * Shows {@code engine} and what {@code looks} see.
   *
   * @param version of this program
   * @param dropped what was not written or told because there was too much of it, by kind
   */
  public WorkerFigures(
      DeliveryEngine engine,
      Looks looks,
      InstantSource clock,
      String version,
      Map<String, LongSupplier> dropped) {
    this.looks = looks;
    this.clock = clock;
    ofProgram(engine, version);
    ofQueue();
    if (looks.hasOverview()) {
      ofOverview();
    }
    ofLetters();
    ofFailures(dropped);
  }

  @Override
  public void refresh() {
    looks.refresh();
  }

  @Override
  public List<Figure> all() {
    return List.copyOf(all);
  }

  private void ofProgram(DeliveryEngine engine, String version) {
    all.add(
        level("build.info", "", "Always 1; the label tells the version", () -> 1)
            .labelled("version", version));
    all.add(level("calls.in.flight", "", "Calls under way", engine::inFlight));
  }

  private void ofQueue() {
    for (JobState state : JobState.values()) {
      jobs(state.text(), status -> count(status, state));
    }
    jobs("rejected", QueueStatus::rejected);
  }

  private void ofOverview() {
    String due = "How long the job that is due longest could have been claimed; 0 where none is";
    all.add(level("queue.oldest.due.age", "seconds", due, ofOverview(this::dueAge)));
    String paused = "1 while workers are kept from claiming, else 0";
    all.add(level("queue.paused", "", paused, ofOverview(seen -> seen.paused() ? 1 : 0)));
    String workers = "Workers that have the queue open and were heard of lately";
    all.add(level("queue.workers", "", workers, ofOverview(WorkerFigures::alive)));
  }

  private void jobs(String state, ToDoubleFunction<QueueStatus> count) {
    String meaning = "Jobs of the queue by state, over all workers, as long as it remembers them";
    DoubleSupplier value = () -> looks.counts().map(count::applyAsDouble).orElse(UNKNOWN);
    all.add(level("queue.jobs", "", meaning, value).labelled("state", state));
  }

  private void ofLetters() {
    for (JobState state : JobState.values()) {
      DoubleSupplier count =
          () -> looks.letters().map(seen -> (double) seen.count(state)).orElse(UNKNOWN);
      DoubleSupplier age =
          () -> looks.letters().map(seen -> age(seen.oldest(state))).orElse(UNKNOWN);
      String counted = "Dead letters by state";
      String aged = "Age of the oldest dead letter in each state; 0 where there is none";
      all.add(level("dead.letters", "", counted, count).labelled("state", state.text()));
      all.add(
          level("dead.letters.oldest.age", "seconds", aged, age).labelled("state", state.text()));
    }
  }

  private void ofFailures(Map<String, LongSupplier> dropped) {
    String failed = "Looks at the queue or the dead letters that failed: their figures are unknown";
    all.add(total("look.errors", failed, looks::queueFailures).labelled("of", "queue"));
    all.add(total("look.errors", failed, looks::letterFailures).labelled("of", "dead-letters"));
    String lost = "What was not written or told, because it came faster than it could be taken";
    dropped.forEach(
        (what, count) -> all.add(total("dropped", lost, count::getAsLong).labelled("what", what)));
  }

  private DoubleSupplier ofOverview(ToDoubleFunction<QueueOverview> figure) {
    return () -> looks.overview().map(figure::applyAsDouble).orElse(UNKNOWN);
  }

  private double dueAge(QueueOverview overview) {
    return age(overview.oldestDue());
  }

  private double age(Optional<Instant> since) {
    return since
        .map(at -> Math.max(0, Duration.between(at, clock.instant()).toMillis() / MILLIS))
        .orElse(0.0);
  }

  private static double alive(QueueOverview overview) {
    return overview.workers().stream().filter(WorkerSighting::alive).count();
  }

  private static double count(QueueStatus status, JobState state) {
    return switch (state) {
      case PENDING -> status.pending();
      case PROCESSING -> status.processing();
      case FAILED -> status.failed();
      case COMPLETE -> status.complete();
    };
  }
}
