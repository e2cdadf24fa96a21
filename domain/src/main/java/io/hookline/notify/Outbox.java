package io.hookline.notify;

import io.hookline.alert.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The alerts that wait for one notifier, oldest first. It holds no more than {@value #CAPACITY},
 * those that can be told as one counting once; the oldest are dropped, and counted. Guarded by the
 * lock of {@link Outlet}.
 */
final class Outbox {
  static final int CAPACITY = 256;

  /** Nobody is helped by older ones. */
  static final Duration MOST_AGE = Duration.ofHours(6);

  private final List<Waiting> waiting = new ArrayList<>();
  private long dropped;
  private long untold;

  /** Takes in {@code alert}. */
  void add(Alert alert, Instant now) {
    int before = lastAbout(alert);
    Optional<Alert> both =
        before < 0 ? Optional.empty() : Merging.of(waiting.get(before).alert(), alert);
    both.ifPresentOrElse(
        merged -> waiting.set(before, new Waiting(merged, now)),
        () -> waiting.addLast(new Waiting(alert, now)));
    shrink();
  }

  /** Takes out the oldest that is worth telling. */
  Optional<Waiting> take(Instant now) {
    while (!waiting.isEmpty() && isOld(waiting.getFirst(), now)) {
      drop(waiting.removeFirst().alert());
    }
    return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.removeFirst());
  }

  /** Puts back what was taken and could not be told. */
  void putBack(Waiting taken) {
    int next = firstAbout(taken.alert());
    Optional<Alert> both =
        next < 0 ? Optional.empty() : Merging.of(taken.alert(), waiting.get(next).alert());
    Waiting first =
        both.map(merged -> new Waiting(merged, waiting.remove(next).since())).orElse(taken);
    waiting.addFirst(first);
    shrink();
  }

  /** Counts an alert that was taken and will not be told. */
  void drop(Alert alert) {
    if (alert instanceof Alert.Dropped lost) {
      // Those that it tells of are counted already.
      untold += lost.dropped();
    } else {
      dropped++;
      untold++;
    }
  }

  /** Drops all that waits. */
  void dropAll() {
    waiting.forEach(one -> drop(one.alert()));
    waiting.clear();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Whether there is room for a while. */
  boolean isRelaxed() {
    return waiting.size() < CAPACITY / 2;
  }

  /** How many alerts were dropped. */
  long dropped() {
    return dropped;
  }

  /** How many were dropped that nobody was told of; from now on they count as told. */
  long takeUntold() {
    long taken = untold;
    untold = 0;
    return taken;
  }

  private void shrink() {
    while (waiting.size() > CAPACITY) {
      drop(waiting.removeFirst().alert());
    }
  }

  private int lastAbout(Alert alert) {
    for (int i = waiting.size() - 1; i >= 0; i--) {
      if (Merging.sameSubject(waiting.get(i).alert(), alert)) {
        return i;
      }
    }
    return -1;
  }

  private int firstAbout(Alert alert) {
    for (int i = 0; i < waiting.size(); i++) {
      if (Merging.sameSubject(alert, waiting.get(i).alert())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOld(Waiting one, Instant now) {
    return one.since().plus(MOST_AGE).isBefore(now);
  }
}
