package io.hookline.app.dlq;

import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Removes letters for good, in batches that hold up nobody else; never one that is on its queue.
 */
public final class Removal {
  private static final int AT_ONCE = 1_000;

  private final DeadLetterStore store;

  /** From {@code store}. */
  public Removal(DeadLetterStore store) {
    this.store = store;
  }

  /**
   * Removes what {@code selection} holds until {@code stop} turns true.
   *
   * @param removed is told how many letters are gone
   * @return how many that is in the end
   */
  public long run(Selection selection, BooleanSupplier stop, LongConsumer removed) {
    long all = 0;
    for (LetterFilter filter : selection.filters()) {
      all = run(filter, all, stop, removed);
    }
    return all;
  }

  private long run(LetterFilter filter, long before, BooleanSupplier stop, LongConsumer removed) {
    long all = before;
    for (int some = 1; some > 0 && !stop.getAsBoolean(); all += some) {
      some = store.remove(filter, AT_ONCE);
      removed.accept(all + some);
    }
    return all;
  }
}
