package io.hookline.testkit.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;

/**
 * What the author of an adapter fills in for {@link DeadLetterStoreContract}: how the store is
 * opened and broken. Every test begins on a store without a letter.
 */
public abstract class DeadLetterStoreHarness {
  static final Duration LONG = Duration.ofSeconds(20);

  private final List<DeadLetterStore> opened = new ArrayList<>();
  private boolean broken;

  /** Opens the store; after a close, or beside another that is open, on the same data. */
  protected abstract DeadLetterStore open();

  /**
   * Makes every write of the store fail, or mends it. Clauses that need it are skipped where this
   * is not overridden.
   */
  protected void breakStore(boolean whetherBroken) {
    Assumptions.abort("there is no way to break the store");
  }

  /** Whether {@link #breakStore} makes every reading fail too. */
  protected boolean breaksReading() {
    return true;
  }

  /** Whether the store keeps letters beyond its close; clauses that say so are skipped if not. */
  protected boolean isDurable() {
    return true;
  }

  /** How large a body is that the store has to refuse; empty where it keeps any. */
  protected OptionalInt refusedPayload() {
    return OptionalInt.empty();
  }

  /** Mends the store and closes what the test opened. */
  @AfterEach
  protected void closeAll() {
    if (broken) {
      mend();
    }
    opened.forEach(DeadLetterStore::close);
  }

  final DeadLetterStore opened() {
    DeadLetterStore store = open();
    opened.add(store);
    return store;
  }

  final DeadLetterStore afterReopening(DeadLetterStore store) {
    Assumptions.assumeTrue(isDurable(), "the store keeps nothing beyond its close");
    store.close();
    return opened();
  }

  final DeadLetterStore openWith(int letters) {
    DeadLetterStore store = opened();
    store.record(SampleLetters.buried(1, letters));
    return store;
  }

  final void breakNow() {
    breakStore(true);
    broken = true;
  }

  final void mend() {
    broken = false;
    breakStore(false);
  }

  static DeadLetter recorded(DeadLetterStore store, LetterContent content) {
    store.record(List.of(new Buried(content, SampleLetters.AT)));
    return found(store, content);
  }

  static DeadLetter found(DeadLetterStore store, LetterContent content) {
    return store.find(content.uuid()).orElseThrow();
  }

  static List<DeadLetter> all(DeadLetterStore store) {
    return matching(store, LetterFilter.ALL);
  }

  static List<DeadLetter> matching(DeadLetterStore store, LetterFilter filter) {
    return paged(store, filter, Order.OLDEST_FIRST, 1000);
  }

  /** All pages, one after the other. */
  static List<DeadLetter> paged(
      DeadLetterStore store, LetterFilter filter, Order order, int limit) {
    List<DeadLetter> all = new ArrayList<>();
    List<DeadLetter> page = page(store, filter, order, OptionalLong.empty(), limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page);
      page = page(store, filter, order, OptionalLong.of(page.getLast().id()), limit);
    }
    return all;
  }

  static List<DeadLetter> page(
      DeadLetterStore store, LetterFilter filter, Order order, OptionalLong after, int limit) {
    return store.list(new LetterQuery(filter, order, after, limit));
  }

  /** These letters and no others match; listing and counting mean the same. */
  static void assertMatches(DeadLetterStore store, LetterFilter filter, int... numbers) {
    List<UUID> wanted =
        Arrays.stream(numbers).mapToObj(n -> SampleLetters.content(n).uuid()).toList();

    assertThat(matching(store, filter))
        .extracting(letter -> letter.content().uuid())
        .containsExactlyElementsOf(wanted);
    assertThat(store.count(filter, Facet.ALL))
        .isEqualTo(wanted.isEmpty() ? Map.of() : Map.of("", (long) wanted.size()));
  }

  /** What {@code task} gives for each number from 0, all at the same time. */
  static <T> List<T> inParallel(int threads, IntFunction<T> task) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<T>> results =
          IntStream.range(0, threads)
              .mapToObj(number -> executor.submit(() -> task.apply(number)))
              .toList();
      List<T> all = new ArrayList<>();
      for (Future<T> result : results) {
        all.add(result.get(3 * LONG.toSeconds(), TimeUnit.SECONDS));
      }
      return all;
    }
  }
}
