package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.all;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.inParallel;
import static io.hookline.testkit.letter.SampleLetters.AT;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.buried;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.uuids;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on how letters are removed. */
abstract class RemovalClauses {
  private final DeadLetterStoreHarness harness;

  RemovalClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("D12 at most so many go, the oldest first, until none is left")
  void oldestFirst() {
    DeadLetterStore store = harness.openWith(10);

    assertThat(store.remove(LetterFilter.ALL, 4)).isEqualTo(4);
    assertThat(all(store))
        .extracting(l -> l.content().uuid())
        .containsExactlyElementsOf(uuids(5, 10));
    assertThat(store.remove(LetterFilter.ALL, 100)).isEqualTo(6);
    assertThat(store.remove(LetterFilter.ALL, 100)).isZero();
    assertThat(all(store)).isEmpty();
  }

  @Test
  @DisplayName("D12 at most none means none")
  void atMostNone() {
    DeadLetterStore store = harness.openWith(2);

    assertThat(store.remove(LetterFilter.ALL, 0)).isZero();
    assertThat(all(store)).hasSize(2);
  }

  @Test
  @DisplayName("D12 only what matches goes")
  void onlyMatching() {
    DeadLetterStore store = harness.openWith(5);
    Set<UUID> wanted = Set.copyOf(uuids(2, 4));

    assertThat(store.remove(LetterFilter.of(wanted), 2)).isEqualTo(2);
    assertThat(all(store))
        .extracting(l -> l.content().uuid())
        .containsExactly(content(1).uuid(), content(4).uuid(), content(5).uuid());
    assertThat(store.find(content(2).uuid())).isEmpty();
  }

  @Test
  @DisplayName("D12 a letter on its queue never goes, not even by name, and takes no one's place")
  void neverProcessing() {
    DeadLetterStore store = harness.openWith(3);
    DeadLetter first = found(store, content(1));
    store.update(List.of(first.redriven(content(1).jobId(), ENTRY)));

    assertThat(store.remove(LetterFilter.of(Set.of(content(1).uuid())), 10)).isZero();
    assertThat(store.remove(LetterFilter.ALL.withStatuses(Set.of(JobState.PROCESSING)), 10))
        .isZero();
    assertThat(store.remove(LetterFilter.ALL, 1)).isEqualTo(1);
    assertThat(store.find(content(2).uuid())).isEmpty();
    assertThat(store.remove(LetterFilter.ALL, 10)).isEqualTo(1);
    assertThat(all(store)).extracting(DeadLetter::status).containsExactly(JobState.PROCESSING);
  }

  @Test
  @DisplayName("D12 what was removed can be buried anew")
  void buriesAnew() {
    DeadLetterStore store = harness.openWith(1);
    store.remove(LetterFilter.ALL, 1);

    store.record(List.of(new Buried(content(1), AT)));

    long id = found(store, content(1)).id();
    assertThat(all(store)).containsExactly(DeadLetter.fresh(id, content(1), AT));
  }

  @Test
  @DisplayName("D12 many that remove at once remove each letter once")
  void removesFromManyThreads() throws Exception {
    DeadLetterStore store = harness.openWith(100);
    DeadLetterStore other = harness.opened();

    List<Integer> removed =
        inParallel(8, thread -> (thread % 2 == 0 ? store : other).remove(LetterFilter.ALL, 20));

    assertThat(removed.stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(100 - all(store).size());
    assertThat(removed).allSatisfy(count -> assertThat(count).isBetween(0, 20));
    store.record(buried(101, 101));
    assertThat(found(store, content(101))).isNotNull();
  }

  @Test
  @DisplayName("D12 while thousands are removed others record, and lose nothing")
  void recordsMeanwhile() throws Exception {
    DeadLetterStore store = harness.openWith(4000);
    DeadLetterStore other = harness.opened();
    LetterFilter old = LetterFilter.of(Set.copyOf(uuids(1, 4000)));

    inParallel(
        2,
        thread -> {
          for (int round = 0; round < 4; round++) {
            if (thread == 0) {
              store.remove(old, 1000);
            } else {
              other.record(buried(5000 + 10 * round, 5009 + 10 * round));
            }
          }
          return thread;
        });

    assertThat(all(store))
        .extracting(letter -> letter.content().uuid())
        .containsExactlyElementsOf(uuids(5000, 5039));
  }

  @Test
  @DisplayName("D12 thousands can be removed, some thousand at a time")
  void removesThousands() {
    DeadLetterStore store = harness.openWith(5000);

    assertThat(store.remove(LetterFilter.ALL, 3000)).isEqualTo(3000);
    assertThat(store.remove(LetterFilter.ALL, 3000)).isEqualTo(2000);
    assertThat(all(store)).isEmpty();
  }
}
