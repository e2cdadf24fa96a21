package io.hookline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Attempt;
import io.hookline.job.Header;
import io.hookline.job.Job;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.port.Claim;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The undertaker")
@Timeout(30)
class UndertakerTest {
  private static final UUID LETTER = new UUID(1, 2);
  private static final Instant NOW = HandDriven.START.truncatedTo(ChronoUnit.MILLIS);

  private final HandDriven parts = new HandDriven();

  @Test
  @DisplayName("writes down the request as it was sent, the error, the reason and every attempt")
  void buried() throws InterruptedException {
    Claim claim = withHistory(Optional.empty(), 503);
    Attempt last = attempt(2, new Answered(500, Optional.empty(), body(5000)));
    parts.undertaker.gaveUp(claim, last, "2 of 2 attempts failed");

    Buried buried = (Buried) told();
    assertThat(buried.at()).isEqualTo(NOW);
    LetterContent content = buried.content();
    assertThat(content.worker()).isEqualTo("test-1");
    assertThat(content.queue()).isEqualTo(parts.queue.ref());
    assertThat(content.jobId()).isEqualTo(claim.job().id());
    assertThat(content.error()).isEqualTo("500 Internal Server Error");
    assertThat(content.reason()).isEqualTo("2 of 2 attempts failed");
    assertThat(content.request().headers())
        .containsExactly(
            claim.job().request().headers().fields().getFirst(),
            new Header("webhook-id", claim.job().id().value()),
            new Header("webhook-timestamp", String.valueOf(last.at().getEpochSecond())),
            new Header("User-Agent", "Test/1"));
    assertThat(content.request().payload()).isEqualTo(claim.job().request().payload());
    assertThat(content.attempts()).extracting(PastAttempt::number).containsExactly(1, 2);
    assertThat(content.attempts().getLast().excerpt().size()).isEqualTo(5000);
  }

  @Test
  @DisplayName("gives a job the same letter each time, and each job another")
  void uuid() throws InterruptedException {
    Claim claim = parts.started();
    parts.giveUp(claim);
    UUID first = told().uuid();
    parts.giveUp(claim);
    UUID second = told().uuid();
    parts.giveUp(parts.started());

    assertThat(second).isEqualTo(first).isNotEqualTo(told().uuid());
  }

  @Test
  @DisplayName("tells of a redriven job under the uuid of its letter")
  void failedAgain() throws InterruptedException {
    parts.giveUp(parts.start(parts.claim(2, Optional.of(LETTER))));

    assertThat(told()).isInstanceOf(FailedAgain.class).extracting("uuid").isEqualTo(LETTER);
  }

  @Test
  @DisplayName("tells of a redriven job that was delivered, with its attempts since")
  void redelivered() throws InterruptedException {
    Claim claim = withHistory(Optional.of(LETTER), 503);
    Attempt last = attempt(2, new Answered(200, Optional.empty(), body(5000)));
    parts.undertaker.redelivered(claim, last, LETTER);

    Delivered delivered = (Delivered) told();
    assertThat(delivered.uuid()).isEqualTo(LETTER);
    assertThat(delivered.attempts()).extracting(PastAttempt::number).containsExactly(1, 2);
    assertThat(delivered.attempts().getLast().excerpt().size()).isEqualTo(PastAttempt.EXCERPT);
  }

  @Test
  @DisplayName("takes a redriven job that was delivered before, and nothing that failed before")
  void takesDelivered() throws InterruptedException {
    assertThat(parts.undertaker.takes(withHistory(Optional.of(LETTER), 503))).isFalse();
    assertThat(parts.undertaker.takes(withHistory(Optional.of(LETTER), 503, 204))).isTrue();

    assertThat(((Delivered) told()).attempts())
        .extracting(PastAttempt::number)
        .containsExactly(1, 2);
  }

  @Test
  @DisplayName("takes a job that was received too often")
  void takesPoison() throws InterruptedException {
    Job job = parts.claim(2, Optional.empty()).job();
    int most = HandDriven.MAX_RECEIVED;
    assertThat(parts.undertaker.takes(new Claim(job, 7, most, Instant.EPOCH))).isFalse();
    assertThat(parts.undertaker.takes(new Claim(job, 7, most + 1, Instant.EPOCH))).isTrue();

    LetterContent content = ((Buried) told()).content();
    assertThat(content.error()).isEqualTo("received 5 times without an outcome");
    assertThat(content.reason())
        .isEqualTo("poison: every worker that took it up ended before it had an outcome");
  }

  private LetterEntry told() throws InterruptedException {
    parts.burials.turn();
    return parts.store.asked().getLast().getLast();
  }

  private Claim withHistory(Optional<UUID> letter, int... statuses) {
    Claim claim = parts.claim(2, letter);
    Job job = claim.job();
    for (int status : statuses) {
      Outcome outcome = new Answered(status, Optional.empty(), Payload.EMPTY);
      job = job.after(attempt(job.attempts() + 1, outcome).past(0));
    }
    return new Claim(job, claim.token(), 1, claim.due());
  }

  private static Attempt attempt(int number, Outcome outcome) {
    Instant at = HandDriven.START.minusSeconds(2);
    return new Attempt(number, at, Duration.ofMillis(1), Timing.NONE, outcome);
  }

  private static Payload body(int size) {
    return Payload.of(new byte[size]);
  }
}
