package io.hookline.spi;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Goes on from a clock's time at its start, whatever happens to that clock later. Safe for use by
 * many threads where its sources are.
 */
public final class SteadyClock implements InstantSource {
  private final LongSupplier nanos;
  private final Instant start;
  private final long startNanos;

  private SteadyClock(InstantSource clock, LongSupplier nanos) {
    this.nanos = nanos;
    start = clock.instant();
    startNanos = nanos.getAsLong();
  }

  /**
   * Starts it.
   *
   * @param clock read once, now
   * @param nanos nanoseconds since any moment, which only grow: {@code System::nanoTime}
   */
  public static SteadyClock started(InstantSource clock, LongSupplier nanos) {
    return new SteadyClock(clock, nanos);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.getAsLong() - startNanos);
  }
}
