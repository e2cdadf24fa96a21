package io.hookline.app.log;

import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.job.Attempt;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.retry.RetryDecision;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Events as an engine tells them. */
final class Samples {
  static final Instant START = Instant.parse("2026-01-31T09:15:00.100Z");

  private Samples() {}

  static Attempted attempted(int number, Outcome outcome, RetryDecision decision) {
    return attempted("http://example.org/orders", number, outcome, decision);
  }

  static Attempted attempted(String url, int number, Outcome outcome, RetryDecision decision) {
    Job job =
        Job.fresh(
            new JobId("msg_1"),
            new Origin("orders.csv", 12),
            new Request(HttpMethod.POST, URI.create(url), Headers.NONE, Payload.EMPTY),
            START);
    return new Attempted(
        job, new Attempt(number, START, Duration.ofMillis(23), Timing.NONE, outcome), decision);
  }

  static Outcome answered(int status) {
    return new Answered(status, Optional.empty(), Payload.EMPTY);
  }
}
