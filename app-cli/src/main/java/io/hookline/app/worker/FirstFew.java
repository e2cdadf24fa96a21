package io.hookline.app.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Keeps the first few of what may become millions. Safe for use by many threads; costs next to
 * nothing once full.
 *
 * @param <T> the items
 */
final class FirstFew<T> {
  private final int limit;
  private final List<T> items = new ArrayList<>();
  private volatile boolean full;

  FirstFew(int limit) {
    this.limit = limit;
  }

  /** Adds the item, which is made only when there is room. */
  void offer(Supplier<T> item) {
    if (full) {
      return;
    }
    synchronized (items) {
      if (items.size() < limit) {
        items.add(item.get());
      }
      full = items.size() >= limit;
    }
  }

  List<T> items() {
    synchronized (items) {
      return List.copyOf(items);
    }
  }
}
