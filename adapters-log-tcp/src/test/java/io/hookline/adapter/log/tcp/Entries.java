package io.hookline.adapter.log.tcp;

import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Timing;
import io.hookline.job.WorkerIdentity;
import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.AttemptEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.Severity;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.RetryAt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;

/** Entries as a worker makes them. */
final class Entries {
  static final WorkerIdentity WORKER = new WorkerIdentity("w-1", "w.example.org", 4711);
  static final Instant START = Instant.parse("2026-01-31T09:15:00.100Z");

  private Entries() {}

  /** Delivered at once. */
  static LogEntry delivered(int job) {
    return attempt(job, OptionalInt.of(200), "200 OK", true);
  }

  /** Not delivered, without an answer. */
  static LogEntry failed(int job, String outcome) {
    return attempt(job, OptionalInt.empty(), outcome, false);
  }

  static LogEntry text(String detail) {
    return new TextEntry(START, Severity.WARN, "Rejected", detail);
  }

  private static AttemptEntry attempt(int job, OptionalInt status, String outcome, boolean done) {
    return new AttemptEntry(
        START,
        new JobId("msg_" + job),
        new Origin("orders.csv", job),
        HttpMethod.POST,
        URI.create("http://me:sesame@example.org:81/orders?token=sesame"),
        2,
        5,
        Duration.ofMillis(23),
        Timing.ofNanos(0, 2_000_000),
        outcome,
        status,
        done ? new Done() : new RetryAt(START.plusSeconds(2)),
        WORKER.name());
  }
}
