package io.hookline.app.worker;

import java.util.concurrent.atomic.AtomicBoolean;

/** SIGHUP, by which a process without a terminal is asked to read its configuration again. */
public final class HangUp {
  private final AtomicBoolean asked = new AtomicBoolean();

  private HangUp() {}

  /** Begins to listen; until then SIGHUP ends the process. */
  public static HangUp listen() {
    HangUp hangUp = new HangUp();
    Signals.handle("HUP", () -> hangUp.asked.set(true));
    return hangUp;
  }

  /** One that nobody sends: a terminal that is closed sends it to all that run in it. */
  public static HangUp never() {
    return new HangUp();
  }

  /** Whether it came since this was asked before. */
  boolean came() {
    return asked.getAndSet(false);
  }
}
