package io.hookline.engine;

import io.hookline.destination.CallLimits;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.Claim;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Claims as the tests make them, numbered from 1. */
final class Claims {
  static final long PAYLOAD_BUDGET = 10_000;
  static final Duration LEASE = Duration.ofSeconds(60);

  private long tokens;

  static EngineSettings settings(int concurrency, int perDestination) {
    CallLimits limits = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 1024);
    return new EngineSettings(
        "w", concurrency, perDestination, PAYLOAD_BUDGET, LEASE, 5, limits, "T");
  }

  List<Claim> to(String host, int count) {
    return IntStream.range(0, count).mapToObj(_ -> claim(host, 10)).toList();
  }

  Claim claim(String host, int payload) {
    tokens++;
    Request request =
        new Request(
            HttpMethod.POST,
            URI.create("http://" + host + "/"),
            Headers.NONE,
            Payload.of(new byte[payload]));
    Job job =
        Job.fresh(new JobId("j" + tokens), new Origin("test", tokens), request, Instant.EPOCH);
    return new Claim(job, tokens, 1, Instant.EPOCH);
  }

  long last() {
    return tokens;
  }
}
