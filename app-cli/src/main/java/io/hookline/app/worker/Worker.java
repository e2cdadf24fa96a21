package io.hookline.app.worker;

import io.hookline.engine.DeliveryEngine;
import io.hookline.port.JobQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run: starts the engine, watches it until the queue is drained or it must stop. */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  /** Ten looks a second: what people take for immediate. */
  private static final Duration TICK = Duration.ofMillis(100);

  private final WorkerSettings settings;
  private final DeliveryEngine engine;
  private final JobQueue queue;
  private final Tally tally;
  private final PidFile pidFile;
  private final StopSignal stop;
  private final InstantSource clock;
  private final RateMeter meter = new RateMeter();

  /** Nothing runs before {@link #run}. */
  public Worker(
      WorkerSettings settings,
      DeliveryEngine engine,
      JobQueue queue,
      Tally tally,
      PidFile pidFile,
      StopSignal stop,
      InstantSource clock) {
    this.settings = settings;
    this.engine = engine;
    this.queue = queue;
    this.tally = tally;
    this.pidFile = pidFile;
    this.stop = stop;
    this.clock = clock;
  }

  /** Works until the queue is drained or a stop is requested; to be called once. */
  public RunReport run(ProgressView view) throws InterruptedException {
    Instant start = clock.instant();
    LOG.info("Worker {} starts", settings.name());
    engine.start();
    long seen = 0;
    while (!stop.requested() && !engine.awaitDrained(TICK)) {
      seen = touchIfBusy(seen);
      view.show(progress(start));
    }
    engine.stop(settings.shutdownGrace());
    LOG.info("Worker {} ends", settings.name());
    return new RunReport(elapsed(start), tally.counts(), queue.status(), stop.requested());
  }

  private long touchIfBusy(long seen) {
    long attempts = tally.attempts();
    if (attempts != seen) {
      pidFile.touch();
    }
    return attempts;
  }

  private Progress progress(Instant start) {
    Counts counts = tally.counts();
    Duration elapsed = elapsed(start);
    double rate = meter.at(elapsed, counts.delivered() + counts.givenUp());
    return new Progress(elapsed, counts, queue.status(), rate);
  }

  private Duration elapsed(Instant start) {
    return Duration.between(start, clock.instant());
  }
}
