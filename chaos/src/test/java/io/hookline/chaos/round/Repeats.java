package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Behaviour.Meaning;
import io.hookline.chaos.round.Entry.Answer;
import io.hookline.chaos.round.Entry.Mark;
import io.hookline.chaos.round.Entry.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Requests for jobs that the receiver had already said it has. Each must have a mark between that
 * word and the request, and no mark accounts for more than it allows.
 */
final class Repeats {
  private final Map<String, Integer> requestedAt = new HashMap<>();
  private final Map<String, Integer> deliveredAt = new HashMap<>();
  private final Map<String, Integer> failedAt = new HashMap<>();
  private final Set<String> latecomers = new HashSet<>();
  private final List<Mark> marks = new ArrayList<>();
  private final List<Integer> counts = new ArrayList<>();
  private final List<String> violations = new ArrayList<>();
  private final Ledger ledger;
  private final Set<String> twice;
  private int expected;
  private int time;
  private boolean betweenSides;
  private int twoSided;

  private Repeats(Ledger ledger, Set<String> twice) {
    this.ledger = ledger;
    this.twice = new HashSet<>(twice);
  }

  /** Those in {@code ledger}; one of each of {@code twice} needs no mark. */
  static Repeats in(Ledger ledger, Set<String> twice) {
    Repeats repeats = new Repeats(ledger, twice);
    ledger.entries().forEach(repeats::add);
    for (int i = 0; i < repeats.marks.size(); i++) {
      repeats.check(repeats.marks.get(i), repeats.counts.get(i));
    }
    return repeats;
  }

  int count() {
    return expected + counts.stream().mapToInt(Integer::intValue).sum();
  }

  List<Mark> marks() {
    return marks;
  }

  /** How often a worker slept while its calls were under way. */
  int sleeps() {
    return twoSided;
  }

  /**
   * Jobs that failed before a mark and were delivered after it. Such a job may have been buried
   * before the mark, and the queue not have heard of it.
   */
  Set<String> latecomers() {
    return latecomers;
  }

  List<String> violations() {
    return violations;
  }

  private void add(Entry entry) {
    switch (entry) {
      case Request(String job, int _) -> requested(job);
      case Answer(String job, Meaning meaning) -> answered(job, meaning);
      case Mark mark -> marked(mark);
    }
  }

  /**
   * A mark that is told twice has two sides. What comes between them may be a call that was under
   * way before, and may be repeated at any time from then on.
   */
  private void marked(Mark mark) {
    time++;
    boolean isSecondSide = !marks.isEmpty() && marks.getLast().equals(mark);
    betweenSides = !isSecondSide && Collections.frequency(ledger.entries(), mark) > 1;
    if (isSecondSide) {
      twoSided++;
    } else {
      marks.add(mark);
      counts.add(0);
    }
  }

  private void requested(String job) {
    int delivered = deliveredAt.getOrDefault(job, -1);
    if (delivered == time && twice.remove(job)) {
      expected++;
    } else if (delivered == time && !betweenSides) {
      violations.add(job + " was sent again after its delivery, and nothing had happened");
    } else if (delivered >= 0) {
      counts.set(counts.size() - 1, counts.getLast() + 1);
    }
    requestedAt.put(job, time);
  }

  private void answered(String job, Meaning meaning) {
    switch (meaning) {
      case DELIVERED -> {
        deliveredAt.put(job, requestedAt.getOrDefault(job, time));
        if (failedAt.getOrDefault(job, time) < time) {
          latecomers.add(job);
        }
      }
      case FAILED, UNCLEAR -> failedAt.put(job, time);
    }
  }

  private void check(Mark mark, int count) {
    if (count > mark.allowed()) {
      violations.add(
          "after \"%s\" %d jobs were sent again, where %d may be"
              .formatted(mark.why(), count, mark.allowed()));
    }
  }
}
