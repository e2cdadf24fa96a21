package io.hookline.adapter.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** What workers do with a queue, as the tests need it. */
final class Work {
  static final Duration LEASE = Duration.ofSeconds(60);
  static final Duration SHORT = Duration.ofMillis(200);
  static final Duration NOW = Duration.ZERO;
  static final Duration LONG = Duration.ofSeconds(20);

  private Work() {}

  /** One job, which comes in time. */
  static Claim claimOne(JobQueue queue) {
    List<Claim> claims = queue.claim(1, LEASE, LONG);
    assertThat(claims).hasSize(1);
    return claims.getFirst();
  }

  /** All that is due. */
  static List<Claim> claimAll(JobQueue queue) {
    List<Claim> all = new ArrayList<>();
    List<Claim> claims = queue.claim(100, LEASE, NOW);
    while (!claims.isEmpty()) {
      all.addAll(claims);
      claims = queue.claim(100, LEASE, NOW);
    }
    return all;
  }

  static void completeAll(JobQueue queue) {
    queue.settle(claimAll(queue).stream().map(Complete::new).toList());
  }

  /** The end of a failed attempt. */
  static Settlement retry(Claim claim, Instant at) {
    int number = claim.job().attempts() + 1;
    return new Retry(
        claim,
        at,
        new PastAttempt(
            number,
            Instant.parse("2026-03-01T12:00:00.250Z"),
            Duration.ofMillis(31),
            Timing.ofNanos(0, 0, 0, 25_000_000, 233_567),
            "503 Service Unavailable",
            OptionalInt.of(503),
            Payload.of("busy")));
  }

  /** The ids of jobs 1 to {@code count}. */
  static List<String> ids(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(n -> "job-" + n).toList();
  }

  static List<String> ids(List<Claim> claims) {
    return claims.stream().map(claim -> claim.job().id().value()).toList();
  }

  /** What {@code operation} returns when it works again, as an engine would find out. */
  static <T> T patiently(Callable<T> operation) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptionsInstanceOf(AdapterException.class)
        .until(operation, _ -> true);
  }

  /** Waits for one job, as an engine does whose queue may fail. */
  static Claim patientlyClaimOne(JobQueue queue) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptionsInstanceOf(AdapterException.class)
        .until(() -> queue.claim(1, LEASE, SHORT), claims -> !claims.isEmpty())
        .getFirst();
  }
}
