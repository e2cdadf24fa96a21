package io.hookline.app.dlq;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.testkit.InMemoryDeadLetterStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The removal of letters")
class RemovalTest {
  private static final Instant LATER = Letters.AT.plusSeconds(1);

  @DisplayName("goes on in batches until none is left, or it is to stop")
  @Test
  void batches() {
    InMemoryDeadLetterStore store = many(2_500);
    List<Long> removed = new ArrayList<>();
    assertThat(remove(store, () -> !removed.isEmpty(), removed)).isEqualTo(1_000);
    assertThat(remove(store, () -> false, new ArrayList<>())).isEqualTo(1_500);
    assertThat(store.all()).isEmpty();
  }

  @DisplayName("leaves letters on their queues, whatever is asked for")
  @Test
  void onQueue() {
    InMemoryDeadLetterStore store = Letters.store(Letters.pending(1), Letters.processing(2));
    Selection queued =
        Selection.toRemove(
            LetterFilter.ALL.withStatuses(Set.of(JobState.PROCESSING)), LATER, store);
    assertThat(queued).isEqualTo(new Selection(List.of(), 0, false));
    assertThat(remove(store, () -> false, new ArrayList<>())).isEqualTo(1);
    assertThat(store.all()).extracting(DeadLetter::status).containsExactly(JobState.PROCESSING);
  }

  @DisplayName("leaves letters that are younger than asked for")
  @Test
  void young() {
    InMemoryDeadLetterStore store = Letters.store(Letters.pending(1));
    assertThat(Selection.toRemove(LetterFilter.ALL, Letters.AT, store).size()).isZero();
    LetterFilter earlier = LetterFilter.ALL.withUntil(Letters.AT);
    assertThat(Selection.toRemove(earlier, LATER, store).size()).isZero();
    assertThat(Selection.toRemove(LetterFilter.ALL, LATER, store).size()).isEqualTo(1);
  }

  private static long remove(
      InMemoryDeadLetterStore store, BooleanSupplier stop, List<Long> removed) {
    Selection all = Selection.toRemove(LetterFilter.ALL, LATER, store);
    return new Removal(store).run(all, stop, removed::add);
  }

  private static InMemoryDeadLetterStore many(int count) {
    return Letters.store(
        IntStream.rangeClosed(1, count).mapToObj(Letters::pending).toArray(DeadLetter[]::new));
  }
}
