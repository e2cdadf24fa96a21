package io.hookline.job;

import java.time.Duration;
import java.util.Arrays;

/**
 * How long each phase of a call lasted; zero for those it did not go through, as a call on a kept
 * connection neither resolves nor connects. Immutable.
 */
public final class Timing {
  /** No phase took any time: nothing was sent. */
  public static final Timing NONE = new Timing(new long[Phase.values().length]);

  private final long[] nanos;

  private Timing(long[] nanos) {
    this.nanos = nanos;
  }

  /** Takes nanoseconds in the order of {@link Phase}, without a copy; missing ones are zero. */
  public static Timing ofNanos(long... nanos) {
    int phases = NONE.nanos.length;
    return new Timing(nanos.length == phases ? nanos : Arrays.copyOf(nanos, phases));
  }

  /** The time that {@code phase} took. */
  public Duration of(Phase phase) {
    return Duration.ofNanos(nanos(phase));
  }

  /** The same in nanoseconds. */
  @SuppressWarnings("EnumOrdinal") // The order of the phases is what this class is about.
  public long nanos(Phase phase) {
    return nanos[phase.ordinal()];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timing that && Arrays.equals(nanos, that.nanos);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(nanos);
  }

  @Override
  public String toString() {
    return Arrays.toString(nanos);
  }
}
