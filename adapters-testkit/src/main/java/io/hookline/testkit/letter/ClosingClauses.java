package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.all;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.inParallel;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.LATER;
import static io.hookline.testkit.letter.SampleLetters.attempt;
import static io.hookline.testkit.letter.SampleLetters.buried;
import static io.hookline.testkit.letter.SampleLetters.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterFilter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what closing the store means. */
abstract class ClosingClauses {
  private static final int MANY = 40;

  private final DeadLetterStoreHarness harness;

  ClosingClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("D15 a closed store does nothing but close")
  void refusesAfterClose() {
    DeadLetterStore store = harness.openWith(1);
    DeadLetter letter = found(store, content(1));

    store.close();

    List<ThrowingCallable> calls =
        List.of(
            () -> store.record(buried(2, 2)),
            () -> store.find(content(1).uuid()),
            () -> all(store),
            () -> store.count(LetterFilter.ALL, Facet.ALL),
            () -> store.update(List.of(letter.redriven(content(1).jobId(), ENTRY))),
            () -> store.remove(LetterFilter.ALL, 1));
    assertThat(calls)
        .allSatisfy(call -> assertThatThrownBy(call).isInstanceOf(AdapterException.class));
    store.close();
  }

  @Test
  @DisplayName("D15 closing one does not close another on the same data")
  void othersGoOn() {
    DeadLetterStore store = harness.openWith(1);
    DeadLetterStore other = harness.opened();

    store.close();

    other.record(buried(2, 2));
    assertThat(all(other)).hasSize(2);
  }

  @Test
  @DisplayName("D15 what was recorded, changed and removed is so when the store is opened again")
  void isDurable() {
    DeadLetterStore store = harness.openWith(4);
    DeadLetter second = found(store, content(2));
    store.update(List.of(second.redriven(content(2).jobId(), ENTRY)));
    store.record(List.of(new Delivered(content(3).uuid(), List.of(attempt(3)), LATER)));
    store.remove(LetterFilter.of(Set.of(content(1).uuid())), 1);
    List<DeadLetter> before = all(store);

    DeadLetterStore again = harness.afterReopening(store);

    assertThat(before).hasSize(3);
    assertThat(all(again)).isEqualTo(before);
  }

  @Test
  @DisplayName("D15 who is at work when the store is closed is told, and what was recorded stays")
  void closesMeanwhile() throws Exception {
    DeadLetterStore store = harness.opened();

    List<List<UUID>> recorded =
        inParallel(
            4, thread -> thread == 0 ? closeOnceUsed(store) : recordUntilClosed(store, thread));

    assertThat(all(harness.afterReopening(store)))
        .extracting(letter -> letter.content().uuid())
        .hasSizeGreaterThanOrEqualTo(MANY)
        .containsAll(recorded.stream().flatMap(List::stream).toList());
  }

  private static List<UUID> closeOnceUsed(DeadLetterStore store) {
    while (store.count(LetterFilter.ALL, Facet.ALL).getOrDefault("", 0L) < MANY) {
      Thread.onSpinWait();
    }
    store.close();
    return List.of();
  }

  private static List<UUID> recordUntilClosed(DeadLetterStore store, int thread) {
    List<UUID> recorded = new ArrayList<>();
    try {
      while (recorded.size() < 1_000_000) {
        int number = thread * 1_000_000 + recorded.size();
        store.record(buried(number, number));
        recorded.add(content(number).uuid());
      }
    } catch (AdapterException closed) {
      return recorded;
    }
    throw new AssertionError("the store can be used after it was closed");
  }

  @Test
  @DisplayName("D6 ids go on growing after the store was opened again, though the last is gone")
  void idsGoOn() {
    DeadLetterStore store = harness.openWith(3);
    long last = all(store).getLast().id();
    store.remove(LetterFilter.of(Set.of(content(3).uuid())), 1);

    DeadLetterStore again = harness.afterReopening(store);
    again.record(buried(4, 4));

    assertThat(found(again, content(4)).id()).isGreaterThan(last);
  }

  @Test
  @DisplayName("D2 what was recorded before is known after the store was opened again")
  void knowsAgain() {
    DeadLetterStore store = harness.openWith(2);
    List<DeadLetter> before = all(store);

    DeadLetterStore again = harness.afterReopening(store);
    again.record(buried(1, 2));

    assertThat(all(again)).isEqualTo(before);
  }
}
