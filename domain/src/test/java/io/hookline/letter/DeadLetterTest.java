package io.hookline.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A dead letter")
class DeadLetterTest {
  private static final Instant AT = Instant.parse("2026-03-01T12:00:00.250Z");
  private static final Instant LATER = AT.plusSeconds(60);
  private static final AuditEntry ENTRY = new AuditEntry(LATER, "alice@ops1", "redriven");
  private static final JobId NEW_ID = new JobId("job-2");
  private static final LetterContent CONTENT =
      new LetterContent(
          UUID.fromString("00000000-0000-0000-0000-000000000001"),
          "host-1",
          new QueueRef("redis", "orders"),
          new JobId("job-1"),
          request("body"),
          "503 Service Unavailable",
          "5 of 5 attempts failed",
          attempts(1, 5));
  private static final DeadLetter FRESH = DeadLetter.fresh(7, CONTENT, AT);

  @Test
  @DisplayName("begins pending, as version 1, neither redriven nor audited")
  void fresh() {
    assertThat(FRESH)
        .isEqualTo(
            new DeadLetter(7, 1, CONTENT, JobState.PENDING, AT, AT, Optional.empty(), List.of()));
  }

  @Test
  @DisplayName("whose own letter is gone begins as failed, redriven and queued")
  void failed() {
    DeadLetter failed = DeadLetter.failed(7, CONTENT, AT);

    assertThat(failed.status()).isEqualTo(JobState.FAILED);
    assertThat(failed.redrive()).contains(new Redrive(AT, true));
    assertThat(failed.version()).isEqualTo(1);
  }

  @Test
  @DisplayName("gets the next version when it is kept, and the first one in another store")
  void versions() {
    assertThat(FRESH.kept().version()).isEqualTo(2);
    assertThat(FRESH.kept().kept().id()).isEqualTo(7);
    assertThat(FRESH.kept().withId(9)).isEqualTo(DeadLetter.fresh(9, CONTENT, AT));
  }

  @Test
  @DisplayName("keeps its version through every change, because only a store counts it up")
  void changesKeepVersion() {
    DeadLetter kept = FRESH.kept();
    DeadLetter redriven = kept.redriven(NEW_ID, ENTRY);

    assertThat(
            List.of(
                redriven,
                redriven.queued(LATER),
                redriven.notRedriven(kept, ENTRY),
                kept.edited(request("other"), ENTRY),
                redriven.delivered(List.of(), LATER),
                redriven.failedAgain(CONTENT, LATER)))
        .allSatisfy(letter -> assertThat(letter.version()).isEqualTo(2))
        .allSatisfy(letter -> assertThat(letter.id()).isEqualTo(7))
        .allSatisfy(letter -> assertThat(letter.createdAt()).isEqualTo(AT))
        .allSatisfy(letter -> assertThat(letter.updatedAt()).isEqualTo(LATER));
  }

  @Test
  @DisplayName("on its way back is processing, not queued yet, and audited")
  void redriven() {
    DeadLetter redriven = FRESH.redriven(NEW_ID, ENTRY);

    assertThat(redriven.status()).isEqualTo(JobState.PROCESSING);
    assertThat(redriven.redrive()).contains(new Redrive(LATER, false));
    assertThat(redriven.content()).isEqualTo(CONTENT.withJobId(NEW_ID));
    assertThat(redriven.audit()).containsExactly(ENTRY);
  }

  @Test
  @DisplayName("on its queue says when it was asked for, not when it was queued")
  void queued() {
    DeadLetter queued = FRESH.redriven(NEW_ID, ENTRY).queued(LATER.plusSeconds(1));

    assertThat(queued.redrive()).contains(new Redrive(LATER, true));
    assertThat(queued.updatedAt()).isEqualTo(LATER.plusSeconds(1));
    assertThat(queued.audit()).containsExactly(ENTRY);
  }

  @Test
  @DisplayName("that could not be queued is as before, and its audit says both")
  void notRedriven() {
    AuditEntry failure = new AuditEntry(LATER, "alice@ops1", "could not be put on its queue");
    DeadLetter before = FRESH.kept();

    DeadLetter after = before.redriven(NEW_ID, ENTRY).kept().notRedriven(before, failure);

    assertThat(after)
        .isEqualTo(
            new DeadLetter(
                7,
                3,
                CONTENT,
                JobState.PENDING,
                AT,
                LATER,
                Optional.empty(),
                List.of(ENTRY, failure)));
  }

  @Test
  @DisplayName("that was edited has the other request in the state that it was in")
  void edited() {
    DeadLetter edited = FRESH.edited(request("other"), ENTRY);

    assertThat(edited.content()).isEqualTo(CONTENT.withRequest(request("other")));
    assertThat(edited.status()).isEqualTo(JobState.PENDING);
    assertThat(edited.audit()).containsExactly(ENTRY);
  }

  @Test
  @DisplayName("that was delivered is complete, its attempts after the earlier ones")
  void delivered() {
    DeadLetter delivered = FRESH.redriven(NEW_ID, ENTRY).delivered(attempts(1, 2), LATER);

    assertThat(delivered.status()).isEqualTo(JobState.COMPLETE);
    assertThat(numbers(delivered)).containsExactly(1, 2, 3, 4, 5, 1, 2);
    assertThat(delivered.redrive()).contains(new Redrive(LATER, false));
  }

  @Test
  @DisplayName("that failed again has the new error and what was sent, but its own name and job")
  void failedAgain() {
    LetterContent again =
        new LetterContent(
            UUID.fromString("00000000-0000-0000-0000-000000000002"),
            "host-2",
            new QueueRef("redis", "elsewhere"),
            new JobId("job-9"),
            request("other"),
            "404 Not Found",
            "gave up at once",
            attempts(1, 2));

    DeadLetter failed = FRESH.redriven(NEW_ID, ENTRY).failedAgain(again, LATER);

    assertThat(failed.status()).isEqualTo(JobState.FAILED);
    assertThat(numbers(failed)).containsExactly(1, 2, 3, 4, 5, 1, 2);
    assertThat(failed.content())
        .isEqualTo(
            new LetterContent(
                CONTENT.uuid(),
                "host-2",
                CONTENT.queue(),
                NEW_ID,
                request("other"),
                "404 Not Found",
                "gave up at once",
                failed.content().attempts()));
  }

  @Test
  @DisplayName("keeps the latest hundred attempts over all its redrives")
  void latestAttempts() {
    DeadLetter letter = FRESH;
    for (int redrive = 0; redrive < 6; redrive++) {
      letter = letter.failedAgain(CONTENT.withAttempts(attempts(1, 20)), LATER);
    }

    assertThat(letter.content().attempts()).hasSize(100);
    assertThat(numbers(letter)).startsWith(1, 2, 3).endsWith(18, 19, 20);
  }

  @Test
  @DisplayName("keeps the latest two hundred audit entries")
  void latestAudit() {
    DeadLetter letter = FRESH;
    for (int i = 1; i <= 201; i++) {
      letter = letter.edited(request("x"), new AuditEntry(AT, "alice", "change " + i));
    }

    assertThat(letter.audit()).hasSize(200);
    assertThat(letter.audit().getFirst().what()).isEqualTo("change 2");
    assertThat(letter.audit().getLast().what()).isEqualTo("change 201");
  }

  @Test
  @DisplayName("knows no time finer than a millisecond")
  void milliseconds() {
    Instant fine = AT.plusNanos(999_999);

    assertThat(DeadLetter.failed(7, CONTENT, fine)).isEqualTo(DeadLetter.failed(7, CONTENT, AT));
    assertThat(new AuditEntry(fine, "alice", "edited").at()).isEqualTo(AT);
    assertThat(LetterFilter.ALL.withSince(fine).withUntil(fine))
        .isEqualTo(LetterFilter.ALL.withSince(AT).withUntil(AT));
  }

  private static List<Integer> numbers(DeadLetter letter) {
    return letter.content().attempts().stream().map(PastAttempt::number).toList();
  }

  private static Request request(String body) {
    return new Request(
        HttpMethod.POST, URI.create("https://example.org/in"), Headers.JSON, Payload.of(body));
  }

  private static List<PastAttempt> attempts(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number ->
            new PastAttempt(
                number,
                AT,
                Duration.ofMillis(3),
                Timing.NONE,
                "503 Service Unavailable",
                OptionalInt.of(503),
                Payload.of("busy")))
        .toList();
  }
}
