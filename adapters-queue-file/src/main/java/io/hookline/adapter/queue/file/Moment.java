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

  /** Less than this the two clocks may differ in pace, over the time of a call. */
  private static final long STEP = 1_000;

  /** Now: the wall clock first, so that nothing is ever due before its time. */
  static Moment of(AdapterContext context) {
    Instant wall = context.clock().instant();
    return new Moment(wall, context.steady().instant());
  }

  /** How far the system's clock is ahead of the steady one, in milliseconds. */
  long skew() {
    return wall.toEpochMilli() - steady.toEpochMilli();
  }

  /**
   * What the system's clock will say when the wait is over that was to end at {@code at}. Where the
   * clock was set back since the job was handed out, nobody can say whether {@code at} was decided
   * upon before or after that: then it is the shorter of the two waits. Too short a wait is one
   * call that comes early; too long a one may take years. Set forward, the clock makes none longer.
   *
   * @param skew what {@link #skew} was when the job was handed out
   */
  Instant meant(Instant at, long skew) {
    long step = skew() - skew;
    Instant earlier = at.plusMillis(step);
    return step < -STEP && earlier.isAfter(wall) ? earlier : at;
  }

  /** The steady time of {@code at}, in milliseconds, and not before it. */
  long steadyMillis(Instant at) {
    return millis(steady.plus(Duration.between(wall, at)));
  }

  /** How long it is to {@code at}, in milliseconds, and not less; 0 where it is over. */
  long millisTo(Instant at) {
    return Math.max(0, millis(at) - wall.toEpochMilli());
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
