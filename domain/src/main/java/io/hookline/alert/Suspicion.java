package io.hookline.alert;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** A destination for which too few jobs were given up on to be worth an alert. */
final class Suspicion {
  private final AlertRules rules;
  private final Deque<Instant> givenUp = new ArrayDeque<>();

  Suspicion(AlertRules rules) {
    this.rules = rules;
  }

  /** Takes note of one more job. */
  void givenUp(Instant now) {
    forget(now);
    givenUp.addLast(now);
  }

  /** Whether these are enough. */
  boolean isConfirmed() {
    return givenUp.size() >= rules.threshold();
  }

  /** Whether nothing is left of it at {@code now}. */
  boolean isOver(Instant now) {
    forget(now);
    return givenUp.isEmpty();
  }

  /** The outage that it turned out to be, the first alert of which is told at {@code now}. */
  OngoingOutage confirmed(Example latest, Instant now) {
    return new OngoingOutage(rules, givenUp.getFirst(), givenUp.size(), latest, now);
  }

  private void forget(Instant now) {
    Instant oldest = now.minus(rules.window());
    while (!givenUp.isEmpty() && givenUp.getFirst().isBefore(oldest)) {
      givenUp.removeFirst();
    }
  }
}
