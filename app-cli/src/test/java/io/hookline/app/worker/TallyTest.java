package io.hookline.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.job.Attempt;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.letter.LetterContent;
import io.hookline.retry.RetryDecision;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The tally")
class TallyTest {
  private static final UUID LETTER = new UUID(1, 2);

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
                "o.csv:3",
                "http://example.org/a",
                "connection refused",
                "5 of 5 attempts failed",
                LETTER));
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
        Job.fresh(
            new JobId("msg_" + line),
            new Origin("o.csv", line),
            new Request(
                HttpMethod.POST,
                URI.create("http://example.org/a?token=1"),
                Headers.NONE,
                Payload.EMPTY),
            Instant.EPOCH);
    Attempt attempt =
        new Attempt(
            number,
            Instant.EPOCH,
            Duration.ZERO,
            Timing.NONE,
            new Unreachable("connection refused"));
    tally.on(new Attempted(job, attempt, decision));
    if (decision instanceof GiveUp(String reason)) {
      tally.on(new DeliveryEvent.GivenUp(job, letter(job, reason)));
    }
  }

  private static LetterContent letter(Job job, String reason) {
    return new LetterContent(
        LETTER,
        "w-1",
        new QueueRef("file", "/tmp/o.csv"),
        job.id(),
        job.request(),
        "connection refused",
        reason,
        List.of());
  }
}
