package io.hookline.app.worker;

import io.hookline.app.log.DeliveryLog;
import io.hookline.app.log.Threshold;
import io.hookline.engine.DeliveryEngine;
import java.time.Duration;
import java.util.function.Consumer;

/** Has all parts of a worker go by what they are told. Not safe for use by many threads. */
public final class Tuner implements Consumer<Tuning> {
  private final DeliveryEngine engine;
  private final DeliveryLog log;
  private final Threshold threshold;
  private Tuning now;

  /** Begins with {@code first}, by which the engine and the log were made. */
  public Tuner(DeliveryEngine engine, DeliveryLog log, Threshold threshold, Tuning first) {
    this.engine = engine;
    this.log = log;
    this.threshold = threshold;
    now = first;
  }

  /** The engine alone can refuse it, so it comes first. */
  @Override
  public void accept(Tuning tuning) {
    engine.tune(tuning.engine());
    log.showAttempts(tuning.engine().retry().maxAttempts());
    threshold.set(tuning.level());
    now = tuning;
  }

  Duration shutdownGrace() {
    return now.shutdownGrace();
  }
}
