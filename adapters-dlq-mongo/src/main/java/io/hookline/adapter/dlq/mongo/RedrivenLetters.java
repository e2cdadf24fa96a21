package io.hookline.adapter.dlq.mongo;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.letter.LetterEntry.Imported;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Writes down how redriven jobs ended. */
final class RedrivenLetters {

  /** What became of a letter whose job ended. */
  enum End {
    CHANGED,
    UNCHANGED,
    GONE
  }

  private final LetterReads reads;
  private final LetterUpdates updates;

  RedrivenLetters(LetterReads reads, LetterUpdates updates) {
    this.reads = reads;
    this.updates = updates;
  }

  /** What became of the letters of those entries that speak of redriven jobs. */
  Map<UUID, End> end(Collection<LetterEntry> entries) {
    Map<UUID, End> ends = new ConcurrentHashMap<>();
    SideBySide.forEach(
        entries.stream().filter(RedrivenLetters::isRedriven).toList(),
        entry -> ends.put(entry.uuid(), end(entry)));
    return ends;
  }

  private static boolean isRedriven(LetterEntry entry) {
    return switch (entry) {
      case FailedAgain _, Delivered _ -> true;
      case Buried _, Imported _ -> false;
    };
  }

  private End end(LetterEntry entry) {
    return switch (entry) {
      case FailedAgain(var content, var at) ->
          change(entry, JobState.PROCESSING::equals, letter -> letter.failedAgain(content, at));
      case Delivered(_, var attempts, var at) ->
          change(entry, status -> status != JobState.COMPLETE, l -> l.delivered(attempts, at));
      case Buried _, Imported _ -> End.GONE;
    };
  }

  private End change(
      LetterEntry entry, Predicate<JobState> where, UnaryOperator<DeadLetter> change) {
    Optional<End> end = Optional.empty();
    while (end.isEmpty()) {
      end = tryOnce(reads.find(entry.uuid()), where, change);
    }
    return end.get();
  }

  /** Empty where somebody else changed the letter at the same time. */
  private Optional<End> tryOnce(
      Optional<DeadLetter> before, Predicate<JobState> where, UnaryOperator<DeadLetter> change) {
    if (before.isEmpty()) {
      return Optional.of(End.GONE);
    }
    if (!where.test(before.get().status())) {
      return Optional.of(End.UNCHANGED);
    }
    return switch (updates.replace(change.apply(before.get()))) {
      case KEPT -> Optional.of(End.CHANGED);
      case TAKEN -> Optional.of(End.UNCHANGED);
      case TOO_LATE -> Optional.empty();
    };
  }
}
