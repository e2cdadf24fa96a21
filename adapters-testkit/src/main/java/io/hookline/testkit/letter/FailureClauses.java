package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.LONG;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.all;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.LATER;
import static io.hookline.testkit.letter.SampleLetters.attempt;
import static io.hookline.testkit.letter.SampleLetters.buried;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.uuids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterFilter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what happens while the store cannot be reached. */
abstract class FailureClauses {
  private final DeadLetterStoreHarness harness;

  FailureClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("D14 a store that cannot be written says so in a line, and soon")
  void failsToWrite() {
    DeadLetterStore store = harness.openWith(1);
    DeadLetter letter = found(store, content(1));

    harness.breakNow();

    assertFails(() -> store.record(buried(2, 2)));
    assertFails(() -> store.update(List.of(letter.redriven(content(1).jobId(), ENTRY))));
    assertFails(() -> store.remove(LetterFilter.ALL, 1));
  }

  @Test
  @DisplayName("D14 a store that cannot be read says so in a line, and soon")
  void failsToRead() {
    Assumptions.assumeTrue(harness.breaksReading(), "the store can be read while it is broken");
    DeadLetterStore store = harness.openWith(1);

    harness.breakNow();

    assertFails(() -> store.find(content(1).uuid()));
    assertFails(() -> all(store));
    assertFails(() -> store.count(LetterFilter.ALL, Facet.STATUS));
  }

  @Test
  @DisplayName("D14 once mended it works again without being opened anew, with all its letters")
  void works() {
    DeadLetterStore store = harness.openWith(3);
    List<DeadLetter> before = all(store);
    harness.breakNow();
    assertFails(() -> store.record(buried(4, 4)));

    harness.mend();

    assertThat(all(store)).startsWith(before.toArray(DeadLetter[]::new));
    store.record(buried(5, 5));
    assertThat(store.find(content(5).uuid())).isPresent();
    assertThat(store.update(List.of(before.getFirst().redriven(content(1).jobId(), ENTRY))))
        .hasSize(1);
    assertThat(store.remove(LetterFilter.ALL, 1)).isEqualTo(1);
  }

  @Test
  @DisplayName("D1 what could not be recorded can be recorded once the store is mended")
  void recordsAgain() {
    DeadLetterStore store = harness.openWith(1);
    List<LetterEntry> entries =
        List.of(
            buried(1, 1).getFirst(),
            new Delivered(content(1).uuid(), List.of(attempt(3)), LATER),
            buried(2, 2).getFirst());

    harness.breakNow();
    assertFails(() -> store.record(entries));
    harness.mend();
    store.record(entries);

    assertThat(all(store))
        .extracting(l -> l.content().uuid())
        .containsExactlyElementsOf(uuids(1, 2));
    assertThat(found(store, content(1)).status()).isEqualTo(JobState.COMPLETE);
    assertThat(found(store, content(1)).content().attempts())
        .containsExactly(attempt(1), attempt(2), attempt(3));
  }

  private static void assertFails(ThrowingCallable call) {
    assertTimeout(
        LONG,
        () ->
            assertThatThrownBy(call)
                .isInstanceOf(AdapterException.class)
                .message()
                .isNotBlank()
                .doesNotContain("\n"));
  }
}
