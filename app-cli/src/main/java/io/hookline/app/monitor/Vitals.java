package io.hookline.app.monitor;

import io.hookline.app.monitor.Health.Away;
import io.hookline.app.monitor.Health.Broken;
import io.hookline.app.monitor.Health.Good;
import io.hookline.app.monitor.Health.Status;
import io.hookline.app.worker.LifeCycle;
import io.hookline.engine.DeliveryEngine;
import java.util.Optional;
import java.util.function.Function;

/** Tells how a worker is. Safe for use by many threads. */
public final class Vitals {
  private final LifeCycle life;
  private volatile Optional<Inside> inside = Optional.empty();

  /** Of a worker that opens what it needs. */
  public Vitals(LifeCycle life) {
    this.life = life;
  }

  /** From now on there is something to look at. */
  public void watch(DeliveryEngine engine, Looks looks) {
    inside = Optional.of(new Inside(engine, looks));
  }

  /** Whether the process should be left alone: nothing has died in it. */
  Health live() {
    Health alive = new Good(Status.LIVE);
    return switch (life.stage()) {
      case STARTING, STOPPING -> alive;
      case WORKING -> inside.flatMap(Inside::dead).orElse(alive);
    };
  }

  /** Whether it delivers, or would if it were not paused. */
  Health ready() {
    return switch (life.stage()) {
      case STARTING -> new Away(Status.STARTING);
      case WORKING -> inside.map(Inside::health).orElseGet(() -> new Away(Status.STARTING));
      case STOPPING -> new Away(Status.STOPPING);
    };
  }

  private record Inside(DeliveryEngine engine, Looks looks) {
    Optional<Health> dead() {
      return engine.dead().map(broken("engine")).map(dead -> dead);
    }

    Health health() {
      looks.refresh();
      boolean paused = looks.overview().filter(seen -> seen.paused()).isPresent();
      return dead()
          .or(() -> looks.queueFailure().map(broken("queue")))
          .or(() -> looks.letterFailure().map(broken("dead-letters")))
          .orElseGet(() -> new Good(paused ? Status.PAUSED : Status.READY));
    }

    private static Function<String, Health> broken(String part) {
      return reason ->
          new Broken(part, part.equals("engine") ? reason + " has died of a fault" : reason);
    }
  }
}
