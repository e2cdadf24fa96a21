package io.hookline.adapter.queue.file;

import java.time.Instant;
import java.util.Optional;

/** Of many times the first one, and the first one that is yet to come. */
final class Dues {
  private final Instant now;
  private Optional<Instant> oldest = Optional.empty();
  private Optional<Instant> next = Optional.empty();

  Dues(Instant now) {
    this.now = now;
  }

  void add(Instant due) {
    if (due.isAfter(now)) {
      next = Optional.of(earlier(next, due));
    } else {
      oldest = Optional.of(earlier(oldest, due));
    }
  }

  /** The first of those that have come. */
  Optional<Instant> oldest() {
    return oldest;
  }

  /** The first of those that have not. */
  Optional<Instant> next() {
    return next;
  }

  private static Instant earlier(Optional<Instant> known, Instant due) {
    return known.filter(due::isAfter).orElse(due);
  }
}
