package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.all;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.recorded;
import static io.hookline.testkit.letter.SampleLetters.AT;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.LATER;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.uuid;
import static io.hookline.testkit.letter.SampleLetters.withUuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobState;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Imported;
import io.hookline.letter.Redrive;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clauses on how letters come in from elsewhere. */
abstract class ImportClauses {
  private final DeadLetterStoreHarness harness;

  ImportClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @ParameterizedTest
  @EnumSource(JobState.class)
  @DisplayName("D5 an imported letter is kept as it is, under an id of this store, as version 1")
  void imports(JobState state) {
    DeadLetterStore store = harness.openWith(3);
    long last = all(store).getLast().id();
    DeadLetter elsewhere = elsewhere(content(9), state);

    store.record(List.of(new Imported(elsewhere)));

    DeadLetter letter = found(store, content(9));
    assertThat(letter).isEqualTo(elsewhere.withId(letter.id()));
    assertThat(letter.version()).isEqualTo(1);
    assertThat(letter.id()).isGreaterThan(last);
  }

  @Test
  @DisplayName("D5 imported again, together or later, nothing changes")
  void importsAgain() {
    DeadLetterStore store = harness.opened();
    Imported imported = new Imported(elsewhere(content(9), JobState.FAILED));

    store.record(List.of(imported, imported));
    List<DeadLetter> once = all(store);
    store.record(List.of(imported));

    assertThat(once).hasSize(1);
    assertThat(all(store)).isEqualTo(once);
  }

  @Test
  @DisplayName("D5 a known uuid, or a known job id of the same queue, changes nothing")
  void refusesKnown() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = recorded(store, content(1));
    LetterContent sameUuid = withUuid(content(2), content(1).uuid());
    LetterContent sameJob = withUuid(content(1), uuid("other"));

    store.record(
        List.of(
            new Imported(elsewhere(sameUuid, JobState.FAILED)),
            new Imported(elsewhere(sameJob, JobState.FAILED))));

    assertThat(all(store)).containsExactly(before);
  }

  @Test
  @DisplayName("D5 an imported letter can be changed like any other")
  void changesImported() {
    DeadLetterStore store = harness.opened();
    store.record(List.of(new Imported(elsewhere(content(9), JobState.FAILED))));
    DeadLetter redriven = found(store, content(9)).redriven(content(9).jobId(), ENTRY);

    assertThat(store.update(List.of(redriven))).containsExactly(content(9).uuid());
    assertThat(all(store)).containsExactly(redriven.kept());
  }

  private static DeadLetter elsewhere(LetterContent content, JobState state) {
    return new DeadLetter(
        1,
        42,
        content,
        state,
        AT.minusSeconds(86_400),
        LATER,
        Optional.of(new Redrive(LATER, true)),
        List.of(ENTRY, new AuditEntry(LATER, "bob@ops2", "url: a -> b")));
  }
}
