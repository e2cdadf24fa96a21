package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.all;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.inParallel;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.page;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.paged;
import static io.hookline.testkit.letter.SampleLetters.AT;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.attempt;
import static io.hookline.testkit.letter.SampleLetters.buried;
import static io.hookline.testkit.letter.SampleLetters.bytes;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.request;
import static io.hookline.testkit.letter.SampleLetters.uuids;
import static io.hookline.testkit.letter.SampleLetters.withPayload;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Payload;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clauses on how letters are read page by page. */
abstract class ListingClauses {
  private static final long PAGE_BYTES = 32 << 20;

  private final DeadLetterStoreHarness harness;

  ListingClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  @DisplayName("D8 page after page shows every letter once, in the order asked for")
  void pages(Order order) {
    DeadLetterStore store = harness.openWith(25);

    List<DeadLetter> paged = paged(store, LetterFilter.ALL, order, 7);

    assertThat(paged).isSortedAccordingTo(byId(order));
    assertThat(paged).containsExactlyInAnyOrderElementsOf(all(store)).hasSize(25);
  }

  @Test
  @DisplayName("D8 a store without a letter, and what follows the last one, are empty")
  void endsWithNothing() {
    DeadLetterStore store = harness.opened();
    assertThat(first(store, Order.OLDEST_FIRST, 1)).isEmpty();

    store.record(buried(1, 2));
    long last = all(store).getLast().id();

    assertThat(following(store, Order.OLDEST_FIRST, last, 1)).isEmpty();
    assertThat(following(store, Order.NEWEST_FIRST, all(store).getFirst().id(), 1)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  @DisplayName("D8 what was there all the time is shown once, whatever is done meanwhile")
  void pagesWhileChanged(Order order) {
    DeadLetterStore store = harness.openWith(40);
    List<UUID> seen = new ArrayList<>();
    List<DeadLetter> page = first(store, order, 5);
    for (int round = 1; !page.isEmpty(); round++) {
      page.forEach(letter -> seen.add(letter.content().uuid()));
      long last = page.getLast().id();
      disturb(store, page, round);
      page = following(store, order, last, 5);
    }

    assertThat(seen).doesNotHaveDuplicates().containsAll(uuids(1, 40));
  }

  /** Adds letters, and removes or changes what was shown: the cursor's own letter above all. */
  private static void disturb(DeadLetterStore store, List<DeadLetter> shown, int round) {
    if (round <= 8) {
      store.record(buried(100 + 3 * round, 102 + 3 * round));
    }
    store.remove(LetterFilter.of(Set.of(shown.getLast().content().uuid())), 1);
    store.update(List.of(shown.getFirst().edited(request(Payload.of("changed " + round)), ENTRY)));
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  @DisplayName("D8 so it is while others add, change and remove at the same time")
  void pagesMeanwhile(Order order) throws Exception {
    DeadLetterStore store = harness.openWith(40);
    DeadLetterStore other = harness.opened();
    AtomicBoolean ended = new AtomicBoolean();

    List<List<UUID>> amiss =
        inParallel(2, thread -> thread == 0 ? churn(other, ended) : read(store, order, ended));

    assertThat(amiss.get(1)).isEmpty();
  }

  private static List<UUID> churn(DeadLetterStore store, AtomicBoolean ended) {
    try {
      for (int round = 0; round < 60; round++) {
        store.record(buried(100 + round, 102 + round));
        DeadLetter changed = found(store, content(1 + round % 40));
        store.update(List.of(changed.edited(request(bytes(20, round)), ENTRY)));
        store.remove(LetterFilter.of(Set.copyOf(uuids(100 + round, 101 + round))), 2);
      }
      return List.of();
    } finally {
      ended.set(true);
    }
  }

  /** The letters that were there all the time and were not shown exactly once. */
  private static List<UUID> read(DeadLetterStore store, Order order, AtomicBoolean ended) {
    List<UUID> amiss = new ArrayList<>();
    while (amiss.isEmpty() && !ended.get()) {
      List<UUID> seen =
          paged(store, LetterFilter.ALL, order, 7).stream().map(l -> l.content().uuid()).toList();
      uuids(1, 40).stream().filter(u -> Collections.frequency(seen, u) != 1).forEach(amiss::add);
    }
    return amiss;
  }

  @Test
  @DisplayName("D8 newest first, what comes in meanwhile is not shown")
  void newestFirstEnds() {
    DeadLetterStore store = harness.openWith(4);
    DeadLetter third = first(store, Order.NEWEST_FIRST, 2).getLast();

    store.record(buried(5, 9));

    assertThat(following(store, Order.NEWEST_FIRST, third.id(), 10))
        .extracting(letter -> letter.content().uuid())
        .containsExactlyElementsOf(uuids(1, 2).reversed());
  }

  @Test
  @DisplayName("D8 a cursor goes with a filter")
  void pagesFiltered() {
    DeadLetterStore store = harness.openWith(30);
    Set<UUID> wanted = Set.copyOf(uuids(11, 25));

    assertThat(paged(store, LetterFilter.of(wanted), Order.NEWEST_FIRST, 4))
        .extracting(letter -> letter.content().uuid())
        .containsExactlyElementsOf(uuids(11, 25).reversed());
  }

  @Test
  @DisplayName("D9 a page of small letters is as long as asked for")
  void fillsPages() {
    DeadLetterStore store = harness.openWith(1200);

    assertThat(first(store, Order.OLDEST_FIRST, 1000)).hasSize(1000);
    assertThat(first(store, Order.NEWEST_FIRST, 5000)).hasSize(1200);
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  @DisplayName("D9 a page of large letters holds at most 32 MiB, and none is left out")
  void boundsPages(Order order) {
    DeadLetterStore store = harness.opened();
    for (int number = 1; number <= 10; number++) {
      store.record(
          List.of(new Buried(number % 2 == 0 ? withBody(number) : withExcerpts(number), AT)));
    }

    List<DeadLetter> page = first(store, order, 10);
    List<DeadLetter> seen = new ArrayList<>();
    while (!page.isEmpty()) {
      assertThat(page.stream().mapToLong(letter -> letter.content().size()).sum())
          .isLessThanOrEqualTo(PAGE_BYTES);
      seen.addAll(page);
      page = following(store, order, page.getLast().id(), 10);
    }

    assertThat(seen).isSortedAccordingTo(byId(order));
    assertThat(seen)
        .extracting(letter -> letter.content().uuid())
        .containsExactlyInAnyOrderElementsOf(uuids(1, 10));
  }

  private static List<DeadLetter> first(DeadLetterStore store, Order order, int limit) {
    return page(store, LetterFilter.ALL, order, OptionalLong.empty(), limit);
  }

  private static List<DeadLetter> following(
      DeadLetterStore store, Order order, long after, int limit) {
    return page(store, LetterFilter.ALL, order, OptionalLong.of(after), limit);
  }

  private static Comparator<DeadLetter> byId(Order order) {
    Comparator<DeadLetter> ascending = Comparator.comparingLong(DeadLetter::id);
    return switch (order) {
      case OLDEST_FIRST -> ascending;
      case NEWEST_FIRST -> ascending.reversed();
    };
  }

  private static LetterContent withBody(int number) {
    return withPayload(content(number), bytes(5 << 20, number));
  }

  private static LetterContent withExcerpts(int number) {
    return content(number)
        .withAttempts(
            IntStream.rangeClosed(1, LetterContent.MOST_ATTEMPTS)
                .mapToObj(n -> attempt(n, OptionalInt.of(500), bytes(50 << 10, n)))
                .toList());
  }
}
