package io.hookline.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.GivenUpEarlier;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.job.Attempt;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.job.Payload;
import io.hookline.retry.RetryDecision;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tally")
class TallyTest {
  private final Tally tally = new Tally();

  @DisplayName("counts attempts by what followed from them")
  @Test
  void counts() {
    attempt(1, 1, new RetryAt(Instant.EPOCH));
    attempt(1, 2, new Done());
    attempt(2, 1, new Done());
    attempt(3, 5, new GiveUp("5 of 5 attempts failed"));
    Counts counts = tally.counts();
    assertThat(counts.attempts()).isEqualTo(4);
    assertThat(counts.delivered()).isEqualTo(2);
    assertThat(counts.deliveredLate()).isEqualTo(1);
    assertThat(counts.retries()).isEqualTo(1);
    assertThat(counts.givenUp()).isEqualTo(1);
    assertThat(counts.firstGivenUp())
        .containsExactly(
            new GivenUp(
                "o.csv:3", "http://example.org/a", "connection refused", "5 of 5 attempts failed"));
  }

  @DisplayName("shows what earlier runs gave up on, and does not count it for this one")
  @Test
  void earlier() {
    tally.on(new GivenUpEarlier(new Origin("o.csv", 9), "http://example.org/a?x", "410 Gone"));
    assertThat(tally.counts().givenUp()).isZero();
    assertThat(tally.counts().firstGivenUp())
        .containsExactly(
            new GivenUp("o.csv:9", "http://example.org/a", "410 Gone", "in an earlier run"));
  }

  @DisplayName("keeps the first few of many")
  @Test
  void bounded() {
    for (int line = 1; line <= 1_000; line++) {
      attempt(line, 1, new GiveUp("gone"));
      tally.on(new Rejected(new Origin("o.csv", line), "no URL"));
    }
    Counts counts = tally.counts();
    assertThat(counts.givenUp()).isEqualTo(1_000);
    assertThat(counts.rejected()).isEqualTo(1_000);
    assertThat(counts.firstGivenUp()).hasSize(20);
    assertThat(counts.firstRejected()).hasSize(10).first().isEqualTo("o.csv:1: no URL");
  }

  private void attempt(int line, int number, RetryDecision decision) {
    Job job =
        new Job(
            new JobId("msg_" + line),
            new Origin("o.csv", line),
            HttpMethod.POST,
            URI.create("http://example.org/a?token=1"),
            Headers.NONE,
            Payload.EMPTY,
            number - 1,
            Instant.EPOCH);
    Attempt attempt =
        new Attempt(number, Instant.EPOCH, Duration.ZERO, new Unreachable("connection refused"));
    tally.on(new Attempted(job, attempt, decision));
  }
}
