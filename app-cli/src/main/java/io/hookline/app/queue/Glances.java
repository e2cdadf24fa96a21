package io.hookline.app.queue;

import io.hookline.app.dlq.Pacer.Pause;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import io.hookline.port.WorkerSighting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Looks at a queue again and again, and measures how fast its jobs end. */
public final class Glances {
  /** Long enough to measure a rate, short enough to wait for. */
  public static final Duration APART = Duration.ofSeconds(1);

  /** So soon a wait ends that is no longer wanted. */
  private static final Duration PIECE = Duration.ofMillis(100);

  private final QueueInspector inspector;
  private final InstantSource clock;
  private final InstantSource steady;
  private final Pause pause;
  private long before;
  private Instant lookedAt = Instant.MIN;

  /**
   * Of the queue that {@code inspector} sees.
   *
   * @param clock tells when a look was
   * @param steady measures between looks
   * @param pause waits between them
   */
  public Glances(QueueInspector inspector, InstantSource clock, InstantSource steady, Pause pause) {
    this.inspector = inspector;
    this.clock = clock;
    this.steady = steady;
    this.pause = pause;
  }

  /** One look, after another one to measure by where a worker could have done anything between. */
  public Glance once() {
    Glance first = next();
    if (first.overview().workers().stream().noneMatch(WorkerSighting::alive)) {
      return new Glance(first.queue(), first.at(), first.overview(), OptionalDouble.of(0));
    }
    await(APART, () -> false);
    return next();
  }

  /** One look after the other, until {@code stop} turns true. */
  public void watch(BooleanSupplier stop, Consumer<Glance> view) {
    while (!stop.getAsBoolean()) {
      view.accept(next());
      await(APART, stop);
    }
  }

  private Glance next() {
    QueueOverview overview = inspector.overview();
    Instant now = steady.instant();
    long ended = overview.counts().complete() + overview.counts().failed();
    OptionalDouble rate =
        lookedAt.equals(Instant.MIN) ? OptionalDouble.empty() : OptionalDouble.of(rate(now, ended));
    lookedAt = now;
    before = ended;
    return new Glance(inspector.ref(), clock.instant(), overview, rate);
  }

  /** A queue may forget jobs that have ended, or be begun anew. */
  private double rate(Instant now, long ended) {
    double seconds = Math.max(1, Duration.between(lookedAt, now).toNanos()) / 1e9;
    return Math.max(0, ended - before) / seconds;
  }

  private void await(Duration time, BooleanSupplier stop) {
    Instant end = steady.instant().plus(time);
    Duration left = time;
    while (left.isPositive() && !stop.getAsBoolean()) {
      pause.pause(left.compareTo(PIECE) < 0 ? left : PIECE);
      left = Duration.between(steady.instant(), end);
    }
  }
}
