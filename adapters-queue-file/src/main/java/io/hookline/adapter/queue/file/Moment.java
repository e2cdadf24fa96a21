package io.hookline.adapter.queue.file;

import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;

/**
 * One moment on both clocks. Leases and waits are held in steady time, so that nobody who sets the
 * system's clock shortens or stretches one; the journal has wall time, which outlives the process.
 *
 * @param wall what the system's clock says
 * @param steady what it would say had nobody set it since the start
 */
record Moment(Instant wall, Instant steady) {
  private static final long NANOS_IN_MILLI = 1_000_000;

  /** Now: the wall clock first, so that nothing is ever due before its time. */
  static Moment of(AdapterContext context) {
    Instant wall = context.clock().instant();
    return new Moment(wall, context.steady().instant());
  }

  /** What the wall clock says at {@code at} of steady time, in milliseconds, and not before it. */
  long wallMillis(Instant at) {
    return millis(wall.plus(Duration.between(steady, at)));
  }

  /** How long it is to {@code at} of steady time, in milliseconds; 0 where it is over. */
  long millisTo(Instant at) {
    return Math.max(0, millis(at) - steady.toEpochMilli());
  }

  /**
   * The steady time of a wait that an earlier process began, in milliseconds. Where it would take
   * longer than it was to, the clock was set back meanwhile.
   *
   * @param due when it is over, in milliseconds of wall time
   * @param delay how long it was to take, in milliseconds
   */
  long resumed(long due, long delay) {
    return steady.toEpochMilli() + Math.min(due - wall.toEpochMilli(), delay);
  }

  /** The first whole millisecond that is not before {@code at}. */
  static long millis(Instant at) {
    return at.plusNanos(NANOS_IN_MILLI - 1).toEpochMilli();
  }
}
