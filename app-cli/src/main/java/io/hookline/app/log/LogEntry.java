package io.hookline.app.log;

import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.retry.RetryDecision;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** What becomes a line of the log. Small: bodies are left behind, so that a full ring stays so. */
sealed interface LogEntry {

  /** When it happened. */
  Instant at();

  /** An attempt ended. */
  record AttemptEntry(
      Instant at,
      JobId job,
      Origin origin,
      HttpMethod method,
      URI url,
      int number,
      Duration took,
      String outcome,
      RetryDecision decision)
      implements LogEntry {

    static AttemptEntry of(Attempted event) {
      return new AttemptEntry(
          event.attempt().at().plus(event.attempt().took()),
          event.job().id(),
          event.job().origin(),
          event.job().request().method(),
          event.job().request().url(),
          event.attempt().number(),
          event.attempt().took(),
          event.attempt().outcome().describe(),
          event.decision());
    }
  }

  /**
   * Anything else.
   *
   * @param word what it is, such as {@code Rejected}
   * @param detail the rest of the line
   */
  record TextEntry(Instant at, Severity severity, String word, String detail) implements LogEntry {}
}
