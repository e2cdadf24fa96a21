package io.hookline.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts what cannot be told apart, and when that is to be told. */
final class Overflow {
  private final Duration quiet;
  private long total;
  private long told;
  private Optional<Instant> toldAt = Optional.empty();

  Overflow(Duration quiet) {
    this.quiet = quiet;
  }

  void add() {
    total++;
  }

  long total() {
    return total;
  }

  /** How many there are that were not told, where it is time to tell them. */
  Optional<Long> due(Instant now) {
    if (toldAt.isPresent() && now.isBefore(toldAt.get().plus(quiet))) {
      return Optional.empty();
    }
    Optional<Long> rest = rest();
    if (rest.isPresent()) {
      toldAt = Optional.of(now);
    }
    return rest;
  }

  /** How many there are that were not told. */
  Optional<Long> rest() {
    long rest = total - told;
    told = total;
    return rest > 0 ? Optional.of(rest) : Optional.empty();
  }
}
