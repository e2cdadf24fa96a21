package io.hookline.chaos.round;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of the jobs of a round.
 *
 * @param accepted jobs that the queue was given
 * @param delivered jobs that the receiver said it has
 * @param dead jobs that the dead letter store has
 * @param waiting jobs that the queue has
 * @param lost jobs that nobody has
 * @param duplicates requests for jobs that had been delivered
 * @param bound how many there may be
 * @param violations all that must not be; empty in a good round
 */
public record Verdict(
    int accepted,
    int delivered,
    int dead,
    int waiting,
    int lost,
    int duplicates,
    int bound,
    List<String> violations) {
  /** Keeps its own copy. */
  public Verdict {
    violations = List.copyOf(violations);
  }

  /** The same, and more that must not be. */
  Verdict with(List<String> more) {
    List<String> all = new ArrayList<>(more);
    all.addAll(violations);
    return new Verdict(accepted, delivered, dead, waiting, lost, duplicates, bound, all);
  }

  /** Whether nothing was lost and nothing else went wrong. */
  public boolean isGood() {
    return violations.isEmpty();
  }

  @Override
  public String toString() {
    return "%d accepted = %d delivered + %d dead + %d waiting; lost %d; duplicates %d of at most %d"
        .formatted(accepted, delivered, dead, waiting, lost, duplicates, bound);
  }
}
