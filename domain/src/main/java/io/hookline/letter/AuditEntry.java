package io.hookline.letter;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who did what with a dead letter, and when.
 *
 * @param at when, to the millisecond
 * @param who such as {@code alice@ops1}
 * @param what in words; never a secret
 */
public record AuditEntry(Instant at, String who, String what) {

  /** Cuts the time to the millisecond. */
  public AuditEntry {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
