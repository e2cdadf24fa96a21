package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.all;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.inParallel;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.recorded;
import static io.hookline.testkit.letter.SampleLetters.AT;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.LATER;
import static io.hookline.testkit.letter.SampleLetters.attempt;
import static io.hookline.testkit.letter.SampleLetters.bytes;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.request;
import static io.hookline.testkit.letter.SampleLetters.uuid;
import static io.hookline.testkit.letter.SampleLetters.withUuid;
import static io.hookline.testkit.letter.SampleLetters.withWords;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.port.DeadLetterStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The clauses on how redriven jobs end. */
abstract class RedrivenClauses {
  private static final Instant END = LATER.plus(Duration.ofMinutes(5));
  private static final List<PastAttempt> ATTEMPTS = List.of(attempt(1), attempt(2), attempt(3));
  private static final LetterContent AGAIN =
      withWords(content(1), "500 Internal Server Error", "410 says never again")
          .withAttempts(ATTEMPTS);

  private final DeadLetterStoreHarness harness;

  RedrivenClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("D3 given up on again, a letter on its queue is failed, with all its attempts")
  void failsAgain() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = inState(store, JobState.PROCESSING);

    store.record(List.of(new FailedAgain(AGAIN, END)));

    DeadLetter after = found(store, AGAIN);
    assertThat(after).isEqualTo(before.failedAgain(AGAIN, END).kept());
    assertThat(after.status()).isEqualTo(JobState.FAILED);
    assertThat(after.content().error()).isEqualTo("500 Internal Server Error");
    assertThat(after.content().attempts()).hasSize(5).endsWith(attempt(1), attempt(2), attempt(3));
    assertThat(after.version()).isGreaterThan(before.version());
  }

  @Test
  @DisplayName("D3 given up on again under another job id, a letter keeps what names it")
  void keepsNames() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = inState(store, JobState.PROCESSING);
    DeadLetter other = recorded(store, content(2));
    LetterContent again = withUuid(content(2), content(1).uuid());

    store.record(List.of(new FailedAgain(again, END)));

    assertThat(all(store)).containsExactly(before.failedAgain(again, END).kept(), other);
    assertThat(all(store).getFirst().content().jobId()).isEqualTo(content(1).jobId());
  }

  @Test
  @DisplayName("D3 recorded by many at once, a letter fails once")
  void failsOnce() throws Exception {
    DeadLetterStore store = harness.opened();
    DeadLetterStore other = harness.opened();
    DeadLetter before = inState(store, JobState.PROCESSING);

    inParallel(
        8,
        thread -> {
          (thread % 2 == 0 ? store : other).record(List.of(new FailedAgain(AGAIN, END)));
          return thread;
        });

    assertThat(all(store)).containsExactly(before.failedAgain(AGAIN, END).kept());
  }

  @ParameterizedTest
  @EnumSource(value = JobState.class, names = "PROCESSING", mode = Mode.EXCLUDE)
  @DisplayName("D3 in any other state, given up on again changes nothing")
  void failsAgainTooLate(JobState state) {
    DeadLetterStore store = harness.opened();
    DeadLetter before = inState(store, state);

    store.record(List.of(new FailedAgain(AGAIN, END)));

    assertThat(all(store)).containsExactly(before);
  }

  @Test
  @DisplayName("D3 recorded again, together or later, nothing changes")
  void failsAgainTwice() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = inState(store, JobState.PROCESSING);

    store.record(List.of(new FailedAgain(AGAIN, END), new FailedAgain(AGAIN, END)));
    store.record(List.of(new FailedAgain(AGAIN, END)));

    assertThat(all(store)).containsExactly(before.failedAgain(AGAIN, END).kept());
  }

  @Test
  @DisplayName("D3 where the letter is gone, given up on again keeps it anew as failed, once")
  void failsAgainWhereGone() {
    DeadLetterStore store = harness.opened();

    store.record(List.of(new FailedAgain(AGAIN, END)));
    store.record(List.of(new FailedAgain(AGAIN, END)));

    long id = all(store).getFirst().id();
    assertThat(all(store)).containsExactly(DeadLetter.failed(id, AGAIN, END));
  }

  @Test
  @DisplayName("D3 where the letter is gone and its job has another one, nothing changes")
  void failsAgainWhereReplaced() {
    DeadLetterStore store = harness.opened();
    DeadLetter other = recorded(store, withUuid(content(1), uuid("other")));

    store.record(List.of(new FailedAgain(AGAIN, END)));

    assertThat(all(store)).containsExactly(other);
  }

  @Test
  @DisplayName("D3 the latest 100 attempts are kept over all redrives")
  void keepsLatestAttempts() {
    DeadLetterStore store = harness.opened();
    DeadLetter letter = inState(store, JobState.PROCESSING);
    List<PastAttempt> many =
        IntStream.rangeClosed(1, 99).mapToObj(number -> attempt(number)).toList();

    store.record(List.of(new FailedAgain(AGAIN.withAttempts(many), END)));

    List<PastAttempt> kept = found(store, AGAIN).content().attempts();
    assertThat(kept).hasSize(100).endsWith(attempt(98), attempt(99));
    assertThat(kept.getFirst()).isEqualTo(letter.content().attempts().get(1));
  }

  @ParameterizedTest
  @EnumSource(value = JobState.class, names = "COMPLETE", mode = Mode.EXCLUDE)
  @DisplayName("D4 delivered, a letter is complete whatever it was, with all its attempts")
  void delivered(JobState state) {
    DeadLetterStore store = harness.opened();
    DeadLetter before = inState(store, state);

    store.record(List.of(new Delivered(AGAIN.uuid(), ATTEMPTS, END)));

    DeadLetter after = found(store, AGAIN);
    assertThat(after).isEqualTo(before.delivered(ATTEMPTS, END).kept());
    assertThat(after.status()).isEqualTo(JobState.COMPLETE);
    assertThat(after.content().attempts()).endsWith(attempt(1), attempt(2), attempt(3));
  }

  @Test
  @DisplayName("D4 delivered twice, together or later, nothing changes the second time")
  void deliveredTwice() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = inState(store, JobState.PROCESSING);
    Delivered delivered = new Delivered(AGAIN.uuid(), ATTEMPTS, END);

    store.record(List.of(delivered, delivered));
    store.record(List.of(new Delivered(AGAIN.uuid(), ATTEMPTS, END.plusSeconds(1))));

    assertThat(all(store)).containsExactly(before.delivered(ATTEMPTS, END).kept());
  }

  @Test
  @DisplayName("D4 delivered while others change the letters, none stays incomplete")
  void deliveredMeanwhile() throws Exception {
    int letters = 20;
    DeadLetterStore store = harness.openWith(letters);
    DeadLetterStore other = harness.opened();

    inParallel(
        4,
        thread -> {
          for (int number = 1; number <= letters; number++) {
            UUID uuid = content(number).uuid();
            switch (thread) {
              case 0 -> store.record(List.of(new Delivered(uuid, ATTEMPTS, END)));
              case 1 -> other.record(List.of(new Delivered(uuid, ATTEMPTS, END)));
              default -> editTwice(thread == 2 ? store : other, uuid);
            }
          }
          return thread;
        });

    assertThat(all(store))
        .hasSize(letters)
        .allSatisfy(letter -> assertThat(letter.status()).isEqualTo(JobState.COMPLETE))
        .allSatisfy(letter -> assertThat(letter.content().attempts()).hasSize(5));
  }

  private static void editTwice(DeadLetterStore store, UUID uuid) {
    for (int i = 0; i < 2; i++) {
      DeadLetter letter = store.find(uuid).orElseThrow();
      store.update(List.of(letter.edited(request(bytes(50, i)), ENTRY)));
    }
  }

  @Test
  @DisplayName("D4 delivered where the letter is gone makes none, and the rest is recorded")
  void deliveredWhereGone() {
    DeadLetterStore store = harness.opened();

    store.record(List.of(new Delivered(AGAIN.uuid(), ATTEMPTS, END), new Buried(content(2), AT)));

    assertThat(all(store)).extracting(DeadLetter::content).containsExactly(content(2));
  }

  @Test
  @DisplayName("D11 whoever read the letter before its job ended cannot change it any more")
  void endMakesNewVersion() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = inState(store, JobState.PROCESSING);

    store.record(List.of(new FailedAgain(AGAIN, END)));

    assertThat(store.update(List.of(before.queued(LATER)))).isEmpty();
    assertThat(found(store, AGAIN).status()).isEqualTo(JobState.FAILED);
  }

  /** The first letter, brought into {@code state} in the way that letters get there. */
  private static DeadLetter inState(DeadLetterStore store, JobState state) {
    DeadLetter fresh = recorded(store, content(1));
    return switch (state) {
      case PENDING -> fresh;
      case PROCESSING -> changed(store, redriven(fresh));
      case FAILED -> changed(store, redriven(fresh).failedAgain(content(1), LATER));
      case COMPLETE -> changed(store, redriven(fresh).delivered(List.of(attempt(3)), LATER));
    };
  }

  private static DeadLetter redriven(DeadLetter letter) {
    return letter.redriven(letter.content().jobId(), ENTRY);
  }

  private static DeadLetter changed(DeadLetterStore store, DeadLetter letter) {
    assertThat(store.update(List.of(letter))).containsExactly(letter.content().uuid());
    return found(store, letter.content());
  }
}
