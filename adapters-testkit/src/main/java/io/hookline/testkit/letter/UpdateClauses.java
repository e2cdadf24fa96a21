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
import static io.hookline.testkit.letter.SampleLetters.uuids;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobId;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clauses on how letters are changed. */
abstract class UpdateClauses {
  private final DeadLetterStoreHarness harness;

  UpdateClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  static Stream<UnaryOperator<DeadLetter>> changes() {
    return Stream.of(
        letter -> letter.redriven(new JobId("another-id"), ENTRY),
        letter -> letter.redriven(letter.content().jobId(), ENTRY).queued(LATER),
        letter -> letter.redriven(new JobId("x"), ENTRY).notRedriven(letter, ENTRY),
        letter -> letter.edited(request(bytes(100_000, 7)), ENTRY),
        letter -> letter.delivered(List.of(attempt(3)), LATER),
        letter -> letter.failedAgain(content(1).withAttempts(List.of(attempt(4))), LATER));
  }

  @ParameterizedTest
  @MethodSource("changes")
  @DisplayName("D11 a changed letter is kept whole, with the next version")
  void keepsChange(UnaryOperator<DeadLetter> change) {
    DeadLetterStore store = harness.opened();
    DeadLetter changed = change.apply(recorded(store, content(1)));

    assertThat(store.update(List.of(changed))).containsExactly(content(1).uuid());

    assertThat(found(store, content(1))).isEqualTo(changed.kept());
    assertThat(all(store)).containsExactly(changed.kept());
  }

  @Test
  @DisplayName("D11 what was kept can be changed again without being read")
  void changesAgain() {
    DeadLetterStore store = harness.opened();
    DeadLetter letter = recorded(store, content(1));
    for (int i = 0; i < 5; i++) {
      DeadLetter next = letter.edited(request(bytes(10, i)), ENTRY);
      assertThat(store.update(List.of(next))).hasSize(1);
      letter = next.kept();
    }

    assertThat(all(store)).containsExactly(letter);
    assertThat(letter.version()).isEqualTo(6);
  }

  @Test
  @DisplayName("D11 an older version is refused and changes nothing")
  void refusesOldVersion() {
    DeadLetterStore store = harness.opened();
    DeadLetter read = recorded(store, content(1));
    store.update(List.of(read.edited(request(bytes(10, 1)), ENTRY)));
    DeadLetter kept = found(store, content(1));

    assertThat(store.update(List.of(read.edited(request(bytes(10, 2)), ENTRY)))).isEmpty();

    assertThat(all(store)).containsExactly(kept);
  }

  @Test
  @DisplayName("D11 of several, those that nobody else changed are kept")
  void keepsTheOthers() {
    DeadLetterStore store = harness.openWith(4);
    List<DeadLetter> read = all(store);
    store.update(List.of(edited(read.get(1), 1)));
    store.remove(LetterFilter.of(Set.of(content(3).uuid())), 1);
    DeadLetter changedBefore = found(store, content(2));

    Set<UUID> kept = store.update(read.stream().map(letter -> edited(letter, 2)).toList());

    assertThat(kept).containsExactlyInAnyOrder(content(1).uuid(), content(4).uuid());
    assertThat(all(store))
        .containsExactly(
            edited(read.get(0), 2).kept(), changedBefore, edited(read.get(3), 2).kept());
  }

  @Test
  @DisplayName("D11 a letter that is gone does not come back, and none at all is fine")
  void refusesGone() {
    DeadLetterStore store = harness.opened();
    DeadLetter read = recorded(store, content(1));
    store.remove(LetterFilter.ALL, 1);

    assertThat(store.update(List.of(edited(read, 1)))).isEmpty();
    assertThat(store.update(List.of())).isEmpty();
    assertThat(all(store)).isEmpty();
  }

  @Test
  @DisplayName("D11 a letter cannot take the job id of another of its queue, and stays as it was")
  void refusesTakenJob() {
    DeadLetterStore store = harness.openWith(2);
    List<DeadLetter> before = all(store);
    DeadLetter taking = before.get(0).redriven(content(2).jobId(), ENTRY);

    assertThat(store.update(List.of(taking))).isEmpty();

    assertThat(all(store)).isEqualTo(before);
  }

  @Test
  @DisplayName("D11 of many threads that change the same letters at once, one wins each")
  void oneWins() throws Exception {
    int letters = 60;
    int threads = 8;
    DeadLetterStore store = harness.openWith(letters);
    DeadLetterStore other = harness.opened();
    List<DeadLetter> read = all(store);

    List<Set<UUID>> won =
        inParallel(threads, thread -> update(thread % 2 == 0 ? store : other, read, thread));

    assertThat(won.stream().flatMap(Set::stream).toList())
        .containsExactlyInAnyOrderElementsOf(uuids(1, letters));
    Map<UUID, DeadLetter> kept =
        all(store).stream().collect(Collectors.toMap(l -> l.content().uuid(), Function.identity()));
    for (int thread = 0; thread < threads; thread++) {
      for (DeadLetter before : read) {
        UUID uuid = before.content().uuid();
        if (won.get(thread).contains(uuid)) {
          assertThat(kept.get(uuid)).isEqualTo(edited(before, thread).kept());
        }
      }
    }
  }

  /** Some thread by thread, some together, in an order of its own. */
  private static Set<UUID> update(DeadLetterStore store, List<DeadLetter> read, int thread) {
    List<DeadLetter> changed = read.stream().map(letter -> edited(letter, thread)).toList();
    Set<UUID> won = new HashSet<>();
    List<DeadLetter> ordered = thread % 3 == 0 ? changed.reversed() : changed;
    for (int from = 0; from < ordered.size(); from += 5) {
      won.addAll(store.update(ordered.subList(from, from + 5)));
    }
    return won;
  }

  private static DeadLetter edited(DeadLetter letter, int by) {
    return letter.edited(
        request(bytes(50, by)), new AuditEntry(AT.plusSeconds(by), "thread-" + by, "edited"));
  }
}
