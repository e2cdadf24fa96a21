package io.hookline.letter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The last time a dead letter was sent again.
 *
 * @param at when it was asked for, to the millisecond
 * @param queued whether its queue is known to have the job; a process that ended in between leaves
 *     it unset, and the job may be queued again
 */
public record Redrive(Instant at, boolean queued) {

  /** Cuts the time to the millisecond. */
  public Redrive {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
