package io.hookline.app.dlq;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Lists letters up to a limit, and tells whether there are more. */
public final class LetterList {
  private static final int MOST_AT_ONCE = 500;

  private final DeadLetterStore store;
  private final LetterFilter filter;
  private final Order order;
  private OptionalLong after;

  /** Of {@code store}, from the letter that follows {@code after} on. */
  public LetterList(DeadLetterStore store, LetterFilter filter, Order order, OptionalLong after) {
    this.store = store;
    this.filter = filter;
    this.order = order;
    this.after = after;
  }

  /**
   * Tells {@code each} of at most {@code limit} letters.
   *
   * @return the id after which there are more; empty where there are none
   */
  public OptionalLong run(int limit, Consumer<DeadLetter> each) {
    int left = limit;
    List<DeadLetter> page = page(left);
    while (left > 0 && !page.isEmpty()) {
      page.forEach(each);
      left -= page.size();
      after = OptionalLong.of(page.getLast().id());
      page = page(Math.max(1, left));
    }
    return page.isEmpty() ? OptionalLong.empty() : after;
  }

  private List<DeadLetter> page(int size) {
    return store.list(new LetterQuery(filter, order, after, Math.min(size, MOST_AT_ONCE)));
  }
}
