package io.hookline.job;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What is kept of an attempt once it has been decided upon.
 *
 * @param number counted from 1 over the job's whole life, or since it was redriven
 * @param at when it started, to the millisecond
 * @param took how long it lasted
 * @param timing how long each of its phases lasted
 * @param outcome how it ended, such as {@code 503 Service Unavailable}
 * @param status the response's status code, where there was a response
 * @param excerpt the start of the response body
 */
public record PastAttempt(
    int number,
    Instant at,
    Duration took,
    Timing timing,
    String outcome,
    OptionalInt status,
    Payload excerpt) {
  /**
   * Most attempts that are kept of one job: the latest ones. The longest preset makes 10; this
   * bounds a schedule of hundreds.
   */
  public static final int MOST_KEPT = 20;

  /** Most bytes of a response that are kept of an attempt that was not the last: an error page. */
  public static final int EXCERPT = 1024;

  /** Whether the receiver took the job: any 2xx. */
  public boolean isSuccess() {
    return status.isPresent() && status.getAsInt() / 100 == 2;
  }
}
