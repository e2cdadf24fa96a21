package io.hookline.app.worker;

import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.job.Durations;
import io.hookline.port.QueueStatus;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: starts the engine, watches it until the queue is drained or it must stop. */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** Ten looks a second: what people take for immediate. */
  private static final Duration TICK = Duration.ofMillis(100);

  private final WorkerSettings settings;
  private final WorkerParts parts;
  private final LastStatus status;
  private final RateMeter meter = new RateMeter();

  /** Nothing runs before {@link #run}. */
  public Worker(WorkerSettings settings, WorkerParts parts) {
    this.settings = settings;
    this.parts = parts;
    status = new LastStatus(parts.queue());
  }

  /** Works until the queue is drained or a stop is requested; to be called once. */
  public RunReport run(ProgressView view) {
    Instant start = parts.clock().instant();
    LOG.info("{} starts", settings.identity().name());
    parts.engine().start();
    parts.systemd().ready();
    watch(start, view);
    parts.systemd().stops();
    if (parts.stop().requested()) {
      tellStop();
    }
    parts.engine().stop(parts.tuner().shutdownGrace());
    LOG.info("{} ends", settings.identity().name());
    return report(start);
  }

  private RunReport report(Instant start) {
    QueueStatus queue = status.get();
    boolean stopped = parts.stop().requested() && !queue.drained();
    return new RunReport(elapsed(start), parts.tally().counts(), queue, stopped);
  }

  private void watch(Instant start, ProgressView view) {
    long seen = 0;
    try {
      while (!parts.stop().requested() && !parts.engine().awaitDrained(TICK)) {
        seen = touchIfBusy(seen);
        tellIfWell();
        parts.reload().look();
        view.show(progress(start));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void tellStop() {
    String text =
        "stopping: calls under way have %s to end; a second signal ends at once"
            .formatted(Durations.format(parts.tuner().shutdownGrace()));
    parts.events().on(new Notice(text));
  }

  /** Where a thread of the engine has died, whoever watches should start a new process. */
  private void tellIfWell() {
    if (parts.engine().isWell()) {
      parts.systemd().lives();
    }
  }

  private long touchIfBusy(long seen) {
    long attempts = parts.tally().attempts();
    if (attempts != seen) {
      parts.pidFile().touch();
    }
    return attempts;
  }

  private Progress progress(Instant start) {
    Counts counts = parts.tally().counts();
    Duration elapsed = elapsed(start);
    double rate = meter.at(elapsed, counts.delivered() + counts.givenUp());
    return new Progress(elapsed, counts, status.get(), rate);
  }

  private Duration elapsed(Instant start) {
    return Duration.between(start, parts.clock().instant());
  }
}
