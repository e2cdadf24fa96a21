package io.hookline.log;

import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Timing;
import io.hookline.retry.RetryDecision;
import io.hookline.retry.RetryDecision.Done;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** What becomes a line of the log. Small: bodies are left behind, so that a full ring stays so. */
public sealed interface LogEntry {

  /** When it happened. */
  Instant at();

  /** How serious it is. */
  Severity severity();

  /** What it is, such as {@code Delivered}. */
  String word();

  /**
   * An attempt ended.
   *
   * @param at when it ended
   * @param job the job's id
   * @param origin where the job came from
   * @param method how it was sent
   * @param url where it was sent; its query and user information are nobody's business
   * @param number counted from 1 over the job's whole life
   * @param maxAttempts how many the job has in all
   * @param took how long it lasted
   * @param timing how long each phase lasted
   * @param outcome how it ended, for people
   * @param status the status code of the answer, where there was one
   * @param decision what comes next
   * @param worker the name of the worker that made it
   */
  record AttemptEntry(
      Instant at,
      JobId job,
      Origin origin,
      HttpMethod method,
      URI url,
      int number,
      int maxAttempts,
      Duration took,
      Timing timing,
      String outcome,
      OptionalInt status,
      RetryDecision decision,
      String worker)
      implements LogEntry {

    /** The entry for {@code event}, made by {@code worker}. */
    public static AttemptEntry of(Attempted event, int maxAttempts, String worker) {
      return new AttemptEntry(
          event.attempt().at().plus(event.attempt().took()),
          event.job().id(),
          event.job().origin(),
          event.job().request().method(),
          event.job().request().url(),
          event.attempt().number(),
          maxAttempts,
          event.attempt().took(),
          event.attempt().timing(),
          event.attempt().outcome().describe(),
          event.attempt().outcome() instanceof Answered answer
              ? OptionalInt.of(answer.status())
              : OptionalInt.empty(),
          event.decision(),
          worker);
    }

    /** Whether the receiver took the job. */
    public boolean delivered() {
      return decision instanceof Done;
    }

    @Override
    public Severity severity() {
      return delivered() ? Severity.INFO : Severity.WARN;
    }

    @Override
    public String word() {
      return delivered() ? "Delivered" : "Failed";
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
