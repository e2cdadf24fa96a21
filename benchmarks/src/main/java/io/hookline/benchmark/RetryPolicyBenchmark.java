package io.hookline.benchmark;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.retry.GiveUpRule;
import io.hookline.retry.Jitter;
import io.hookline.retry.RetryDecision;
import io.hookline.retry.RetryPolicy;
import io.hookline.retry.RetryPreset;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the decision after an attempt costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RetryPolicyBenchmark {
  private static final Outcome DELIVERED = answer(200, Optional.empty());
  private static final Outcome FAILED = answer(503, Optional.empty());
  private static final Outcome THROTTLED = answer(429, Optional.of("30"));

  private final Instant now = Instant.ofEpochSecond(1_767_225_600);
  private final Job job =
      new Job(
          new JobId("job-1"),
          new Origin("orders.csv", 2),
          new Request(
              HttpMethod.POST, URI.create("https://example.com/hook"), Headers.JSON, Payload.EMPTY),
          1,
          List.of(),
          now,
          Optional.empty());
  private final RetryPolicy policy =
      new RetryPolicy(
          RetryPreset.SEED.maxAttempts(),
          Optional.empty(),
          RetryPreset.SEED.backoff(),
          new Jitter(0.2, new SplittableRandom(1)),
          GiveUpRule.standard());

  /** After a 200: nearly always. */
  @Benchmark
  public RetryDecision delivered() {
    return policy.decide(job, DELIVERED, now);
  }

  /** After a 503: backoff and jitter. */
  @Benchmark
  public RetryDecision failed() {
    return policy.decide(job, FAILED, now);
  }

  /** After a 429 that says when to come back. */
  @Benchmark
  public RetryDecision throttled() {
    return policy.decide(job, THROTTLED, now);
  }

  private static Outcome answer(int status, Optional<String> retryAfter) {
    return new Answered(status, retryAfter, Payload.EMPTY);
  }
}
