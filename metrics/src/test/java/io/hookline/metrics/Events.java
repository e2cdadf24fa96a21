package io.hookline.metrics;

import io.hookline.destination.Destination;
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
import io.hookline.retry.RetryDecision.Done;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Attempts as the engine tells of them. */
final class Events {
  /** On a connection that was kept. */
  static final Timing KEPT = Timing.ofNanos(0, 0, 0, 3_000_000, 1_000_000);

  /** On a connection that was made for it. */
  static final Timing NEW = Timing.ofNanos(1_000_000, 2_000_000, 0, 3_000_000, 1_000_000);

  private Events() {}

  static Job job(String host) {
    URI url = URI.create("http://" + host + "/hook");
    Request request = new Request(HttpMethod.POST, url, Headers.NONE, Payload.EMPTY);
    return Job.fresh(new JobId("job-1"), new Origin("orders.csv", 2), request, Instant.EPOCH);
  }

  static Outcome answered(int status) {
    return new Answered(status, Optional.empty(), Payload.EMPTY);
  }

  static Attempted delivered(String host) {
    return attempted(host, answered(200), KEPT, new Done());
  }

  static Attempted attempted(String host, Outcome outcome, Timing timing, RetryDecision decision) {
    Job job = job(host);
    Attempt attempt = new Attempt(1, Instant.EPOCH, Duration.ofMillis(4), timing, outcome);
    return new Attempted(
        job,
        attempt,
        decision,
        Destination.of(job.request().url()),
        Duration.ofMillis(250),
        Optional.empty());
  }
}
