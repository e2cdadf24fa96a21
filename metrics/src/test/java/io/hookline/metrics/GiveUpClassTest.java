package io.hookline.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Refused;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.letter.LetterContent;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryPolicy;
import io.hookline.retry.RetryPreset;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reasons to give up")
class GiveUpClassTest {
  private static final RetryPolicy SEED = RetryPreset.SEED.policy(new Random(1));

  @DisplayName("are classed by what the retry policy says")
  @Test
  void ofPolicy() {
    assertThat(classOf(SEED, Events.answered(410))).isEqualTo(GiveUpClass.GONE);
    assertThat(classOf(SEED, new Refused("private"))).isEqualTo(GiveUpClass.NOT_ALLOWED);
    RetryPolicy once =
        new RetryPolicy(1, Optional.empty(), SEED.backoff(), SEED.jitter(), SEED.giveUp());
    assertThat(classOf(once, Events.answered(503))).isEqualTo(GiveUpClass.ATTEMPTS);
    RetryPolicy brief =
        new RetryPolicy(
            9, Optional.of(Duration.ofMillis(1)), SEED.backoff(), SEED.jitter(), SEED.giveUp());
    assertThat(classOf(brief, Events.answered(503))).isEqualTo(GiveUpClass.AGE);
  }

  @DisplayName("are classed by what the engine says of a job that workers die of")
  @Test
  void poison() {
    assertThat(classOf("poison: every worker that took it up ended before it had an outcome"))
        .isEqualTo(GiveUpClass.POISON);
  }

  private static GiveUpClass classOf(RetryPolicy policy, Outcome outcome) {
    Job job = Events.job("a.example");
    return classOf(((GiveUp) policy.decide(job, outcome, Instant.EPOCH)).reason());
  }

  private static GiveUpClass classOf(String reason) {
    URI url = URI.create("http://a.example/");
    return GiveUpClass.of(
        new LetterContent(
            new UUID(1, 2),
            "worker",
            new QueueRef("file", "orders.csv"),
            new JobId("job-1"),
            new Request(HttpMethod.POST, url, Headers.NONE, Payload.EMPTY),
            "503 Service Unavailable",
            reason,
            List.of()));
  }
}
