package io.hookline.app.wiring;

import java.time.Instant;
import java.time.InstantSource;

/** Goes on from the system's time at its start, whatever happens to the system's clock later. */
final class SteadyClock implements InstantSource {
  private final Instant start;
  private final long startNanos;

  private SteadyClock(Instant start, long startNanos) {
    this.start = start;
    this.startNanos = startNanos;
  }

  static SteadyClock started() {
    return new SteadyClock(InstantSource.system().instant(), System.nanoTime());
  }

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - startNanos);
  }
}
