package io.hookline.retry;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Refused;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.job.Payload;
import io.hookline.job.Phase;
import io.hookline.job.Request;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The retry policy")
class RetryPolicyTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Jitter NO_JITTER = new Jitter(0, new Random(1));

  private final RetryPolicy seed = policy(RetryPreset.SEED, Optional.empty(), NO_JITTER);

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202, 204, 299})
  @DisplayName("is done with any 2xx")
  void delivered(int status) {
    assertThat(seed.decide(job(0), answer(status), NOW)).isEqualTo(new Done());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 401, 404, 408, 429, 500, 503})
  @DisplayName("tries again after any other answer")
  void retried(int status) {
    assertThat(seed.decide(job(0), answer(status), NOW)).isInstanceOf(RetryAt.class);
  }

  @Test
  @DisplayName("tries again after a network failure or a timeout")
  void networkFailures() {
    assertThat(seed.decide(job(0), new Unreachable("connection refused"), NOW))
        .isInstanceOf(RetryAt.class);
    assertThat(seed.decide(job(0), new TimedOut(Phase.CONNECT, Duration.ofSeconds(5)), NOW))
        .isInstanceOf(RetryAt.class);
  }

  @Test
  @DisplayName("gives up at once on 410 Gone and on what policy refuses")
  void hopeless() {
    assertThat(seed.decide(job(0), answer(410), NOW)).isInstanceOf(GiveUp.class);
    assertThat(seed.decide(job(0), new Refused("10.0.0.1 is private"), NOW))
        .isInstanceOf(GiveUp.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 1s", "1, 2s", "2, 4s", "3, 8s"})
  @DisplayName("doubles the first second's wait with each attempt")
  void doubling(int attemptsMade, String wait) {
    Duration expected = Duration.parse("PT" + wait);
    assertThat(seed.decide(job(attemptsMade), answer(503), NOW))
        .isEqualTo(new RetryAt(NOW.plus(expected)));
  }

  @Test
  @DisplayName("gives up after the fifth attempt and says so")
  void exhausted() {
    assertThat(seed.decide(job(4), answer(503), NOW))
        .isEqualTo(new GiveUp("5 of 5 attempts failed"));
  }

  @Test
  @DisplayName("never waits longer than the cap, however many attempts were made")
  void capped() {
    Backoff backoff = RetryPreset.SEED.backoff();
    assertThat(IntStream.of(7, 8, 100, 100_000).mapToObj(backoff::after))
        .containsOnly(Duration.ofSeconds(60));
  }

  @Test
  @DisplayName("follows the example schedule of Standard Webhooks over 75.6 hours")
  void standardWebhooks() {
    RetryPolicy policy = policy(RetryPreset.STANDARD_WEBHOOKS, Optional.empty(), NO_JITTER);
    Duration total =
        IntStream.rangeClosed(1, 9)
            .mapToObj(policy.backoff()::after)
            .reduce(Duration.ZERO, Duration::plus);
    assertThat(total).isEqualTo(Duration.parse("PT75H35M5S"));
    assertThat(policy.decide(job(8), answer(500), NOW))
        .isEqualTo(new RetryAt(NOW.plus(Duration.ofHours(24))));
    assertThat(policy.decide(job(9), answer(500), NOW)).isInstanceOf(GiveUp.class);
  }

  @Test
  @DisplayName("makes one attempt with the preset none")
  void none() {
    RetryPolicy policy = policy(RetryPreset.NONE, Optional.empty(), NO_JITTER);
    assertThat(policy.decide(job(0), answer(500), NOW)).isInstanceOf(GiveUp.class);
  }

  @Test
  @DisplayName("spreads waits by a fifth either way, and over that whole range")
  void jitter() {
    Jitter jitter = new Jitter(0.2, new Random(7));
    List<Long> waits =
        IntStream.range(0, 1000)
            .mapToObj(i -> jitter.apply(Duration.ofSeconds(10)).toMillis())
            .toList();
    assertThat(waits).allMatch(wait -> wait >= 8000 && wait <= 12000);
    assertThat(waits).anyMatch(wait -> wait < 8200).anyMatch(wait -> wait > 11800);
  }

  @ParameterizedTest
  @CsvSource({
    "30, PT30S",
    "' 30 ', PT30S",
    "0, PT1S",
    "'Sun, 01 Mar 2026 12:00:40 GMT', PT40S",
    "'Sun, 01 Mar 2026 11:00:00 GMT', PT1S",
    "soon, PT1S",
    "-5, PT1S",
    "1.5, PT1S",
    "99999999999999999999, PT1S",
    "600, PT1M"
  })
  @DisplayName("waits as long as Retry-After asks, never less than planned, never beyond the cap")
  void retryAfter(String field, Duration wait) {
    Outcome outcome = new Answered(429, Optional.of(field), Payload.EMPTY);
    assertThat(seed.decide(job(0), outcome, NOW)).isEqualTo(new RetryAt(NOW.plus(wait)));
  }

  @Test
  @DisplayName("gives up when the next attempt would come after the job's maximal age")
  void tooOld() {
    RetryPolicy policy = policy(RetryPreset.SEED, Optional.of(Duration.ofMinutes(1)), NO_JITTER);
    assertThat(policy.decide(job(0), answer(500), NOW.plusSeconds(59))).isInstanceOf(RetryAt.class);
    assertThat(policy.decide(job(0), answer(500), NOW.plusSeconds(60)))
        .isEqualTo(new GiveUp("older than 1m at its next attempt"));
  }

  private static RetryPolicy policy(RetryPreset preset, Optional<Duration> maxAge, Jitter jitter) {
    return new RetryPolicy(
        preset.maxAttempts(), maxAge, preset.backoff(), jitter, GiveUpRule.standard());
  }

  private static Outcome answer(int status) {
    return new Answered(status, Optional.empty(), Payload.EMPTY);
  }

  private static Job job(int attempts) {
    return new Job(
        new JobId("j1"),
        new Origin("orders.csv", 2),
        new Request(
            HttpMethod.POST, URI.create("https://example.com/hook"), Headers.JSON, Payload.EMPTY),
        attempts,
        List.of(),
        NOW,
        Optional.empty());
  }
}
