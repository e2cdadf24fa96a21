package io.hookline.app.dlq;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;

/** Goes through letters, oldest first and a page at a time, however many there are. */
final class LetterPages {
  private final DeadLetterStore store;
  private final Deque<LetterFilter> filters;
  private final int size;
  private OptionalLong after = OptionalLong.empty();

  /** Of the letters that the first of {@code filters} fits, then those of the next one. */
  LetterPages(DeadLetterStore store, Collection<LetterFilter> filters, int size) {
    this.store = store;
    this.filters = new ArrayDeque<>(filters);
    this.size = size;
  }

  /** At most as many letters as a page has; empty at the end. */
  List<DeadLetter> next() {
    while (!filters.isEmpty()) {
      LetterQuery query = new LetterQuery(filters.getFirst(), Order.OLDEST_FIRST, after, size);
      List<DeadLetter> page = store.list(query);
      if (!page.isEmpty()) {
        after = OptionalLong.of(page.getLast().id());
        return page;
      }
      filters.removeFirst();
      after = OptionalLong.empty();
    }
    return List.of();
  }
}
