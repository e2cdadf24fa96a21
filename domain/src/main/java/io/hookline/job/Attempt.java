package io.hookline.job;

import io.hookline.job.Outcome.Answered;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * One try of a job.
 *
 * @param number counted from 1 over the job's whole life
 * @param at when it started
 * @param took how long it lasted, the response body included
 * @param timing how long each of its phases lasted
 * @param outcome how it ended
 */
public record Attempt(int number, Instant at, Duration took, Timing timing, Outcome outcome) {

  /** What is kept of it, with the first {@code excerpt} bytes of the response. */
  public PastAttempt past(int excerpt) {
    return outcome instanceof Answered answer
        ? past(OptionalInt.of(answer.status()), answer.excerpt().first(excerpt))
        : past(OptionalInt.empty(), Payload.EMPTY);
  }

  private PastAttempt past(OptionalInt status, Payload excerpt) {
    return new PastAttempt(
        number,
        at.truncatedTo(ChronoUnit.MILLIS),
        took,
        timing,
        outcome.describe(),
        status,
        excerpt);
  }
}
