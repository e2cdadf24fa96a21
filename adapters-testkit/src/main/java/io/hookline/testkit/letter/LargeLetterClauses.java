package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.recorded;
import static io.hookline.testkit.letter.SampleLetters.AT;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.LATER;
import static io.hookline.testkit.letter.SampleLetters.attempt;
import static io.hookline.testkit.letter.SampleLetters.bytes;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.request;
import static io.hookline.testkit.letter.SampleLetters.withPayload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what becomes of very large letters. */
abstract class LargeLetterClauses {
  private static final int LARGEST = 15 << 20;
  private static final int EXCERPT = 16 << 10;

  private final DeadLetterStoreHarness harness;

  LargeLetterClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("D13 a body of 15 MiB is kept whole")
  void keepsLargest() {
    LetterContent content = withPayload(content(1), bytes(LARGEST, 15));

    assertThat(recorded(harness.opened(), content).content()).isEqualTo(content);
  }

  @Test
  @DisplayName("D13 beside a body of 15 MiB excerpts are cut where they do not fit, and only they")
  void cutsExcerpts() {
    LetterContent content = withPayload(content(1), bytes(LARGEST, 15)).withAttempts(attempts());

    DeadLetter kept = recorded(harness.opened(), content);

    assertFits(kept.content(), content);
    assertThat(kept.version()).isEqualTo(1);
  }

  @Test
  @DisplayName("D13 a letter that grows too large when its job ends is cut as well")
  void cutsAtEnd() {
    DeadLetterStore store = harness.opened();
    LetterContent content = withPayload(content(1), bytes(LARGEST, 15)).withAttempts(List.of());
    recorded(store, content);

    store.record(List.of(new Delivered(content.uuid(), attempts(), LATER)));

    DeadLetter kept = found(store, content);
    assertThat(kept.status()).isEqualTo(JobState.COMPLETE);
    assertFits(kept.content(), content.withAttempts(attempts()));
  }

  @Test
  @DisplayName("D13 a letter that grows too large when it is edited is cut as well")
  void cutsAtUpdate() {
    DeadLetterStore store = harness.opened();
    DeadLetter small = recorded(store, content(1).withAttempts(attempts()));
    DeadLetter edited = small.edited(request(bytes(LARGEST, 15)), ENTRY);

    assertThat(store.update(List.of(edited))).containsExactly(small.content().uuid());

    assertFits(found(store, content(1)).content(), edited.content());
    assertThat(found(store, content(1)).audit()).containsExactly(ENTRY);
  }

  @Test
  @DisplayName("D13 a body that is too large is refused by name, and the others can be recorded")
  void refusesTooLarge() {
    DeadLetterStore store = harness.opened();
    LetterContent huge = withPayload(content(2), bytes(refused(), 1));

    assertThatThrownBy(() -> store.record(List.of(new Buried(huge, AT))))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("job-2")
        .hasMessageMatching("(?s).*[0-9].*");
    store.record(SampleLetters.buried(1, 1));

    assertThat(store.find(huge.uuid())).isEmpty();
    assertThat(store.find(content(1).uuid())).isPresent();
  }

  @Test
  @DisplayName("D13 a letter that is given a body that is too large stays as it was")
  void refusesTooLargeEdit() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = recorded(store, content(1));
    Payload huge = bytes(refused(), 1);

    assertThatThrownBy(() -> store.update(List.of(before.edited(request(huge), ENTRY))))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("job-1");

    assertThat(found(store, content(1))).isEqualTo(before);
  }

  private int refused() {
    OptionalInt refused = harness.refusedPayload();
    Assumptions.assumeTrue(refused.isPresent(), "the store keeps bodies of any size");
    return refused.getAsInt();
  }

  private static List<PastAttempt> attempts() {
    return IntStream.rangeClosed(1, LetterContent.MOST_ATTEMPTS)
        .mapToObj(number -> attempt(number, OptionalInt.of(500), bytes(EXCERPT, number)))
        .toList();
  }

  private static void assertFits(LetterContent kept, LetterContent wanted) {
    assertThat(kept.withAttempts(List.of())).isEqualTo(wanted.withAttempts(List.of()));
    assertThat(kept.attempts()).hasSameSizeAs(wanted.attempts());
    for (int i = 0; i < kept.attempts().size(); i++) {
      PastAttempt attempt = kept.attempts().get(i);
      Payload whole = wanted.attempts().get(i).excerpt();
      assertThat(attempt.excerpt()).isEqualTo(whole.first(attempt.excerpt().size()));
      assertThat(withoutExcerpt(attempt)).isEqualTo(withoutExcerpt(wanted.attempts().get(i)));
    }
  }

  private static PastAttempt withoutExcerpt(PastAttempt attempt) {
    return new PastAttempt(
        attempt.number(),
        attempt.at(),
        attempt.took(),
        attempt.timing(),
        attempt.outcome(),
        attempt.status(),
        Payload.EMPTY);
  }
}
