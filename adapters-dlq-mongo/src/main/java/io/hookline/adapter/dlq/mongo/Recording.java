package io.hookline.adapter.dlq.mongo;

import io.hookline.adapter.dlq.mongo.RedrivenLetters.End;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.letter.LetterEntry.Imported;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Records how jobs ended. Without transactions: each letter is one document, a new one comes in
 * only if nothing unique of it is taken, and a changed one only in the place of the version that
 * was read. Whoever is killed in between left some entries recorded and others not, and recording
 * all of them again adds what is missing.
 */
final class Recording {
  private final LetterReads reads;
  private final RedrivenLetters redriven;
  private final LetterAdditions additions;
  private final LetterIds ids;

  Recording(LetterReads reads, RedrivenLetters redriven, LetterAdditions additions, LetterIds ids) {
    this.reads = reads;
    this.redriven = redriven;
    this.additions = additions;
    this.ids = ids;
  }

  void record(List<? extends LetterEntry> entries) {
    List<? extends LetterEntry> left = entries;
    while (!left.isEmpty()) {
      left = recordFirstOfEach(left);
    }
  }

  /** Records the first entry of each letter, and returns what is left to do. */
  private List<LetterEntry> recordFirstOfEach(List<? extends LetterEntry> entries) {
    Map<UUID, LetterEntry> firsts = new LinkedHashMap<>();
    List<LetterEntry> later = new ArrayList<>();
    for (LetterEntry entry : entries) {
      if (firsts.putIfAbsent(entry.uuid(), entry) != null) {
        later.add(entry);
      }
    }
    List<LetterEntry> left = new ArrayList<>(recordAll(firsts.values()));
    left.addAll(later);
    return left;
  }

  private List<LetterEntry> recordAll(Collection<LetterEntry> entries) {
    Map<UUID, End> ends = redriven.end(entries);
    List<DeadLetter> newcomers =
        entries.stream()
            .filter(entry -> ends.getOrDefault(entry.uuid(), End.GONE) == End.GONE)
            .flatMap(entry -> newcomer(entry).stream())
            .toList();
    Set<UUID> known = uuids(additions.add(newcomers));
    if (!known.isEmpty() || wroteNothing(ends)) {
      confirm();
    }
    return entries.stream().filter(entry -> isOvertaken(entry, known)).toList();
  }

  private static Optional<DeadLetter> newcomer(LetterEntry entry) {
    return switch (entry) {
      case Buried(var content, var at) -> Optional.of(DeadLetter.fresh(0, content, at));
      case FailedAgain(var content, var at) -> Optional.of(DeadLetter.failed(0, content, at));
      case Imported(var letter) -> Optional.of(letter);
      case Delivered _ -> Optional.empty();
    };
  }

  private static Set<UUID> uuids(List<DeadLetter> letters) {
    return letters.stream().map(letter -> letter.content().uuid()).collect(Collectors.toSet());
  }

  private static boolean wroteNothing(Map<UUID, End> ends) {
    return ends.values().stream().anyMatch(end -> end != End.CHANGED);
  }

  /**
   * What was found here already may be on one server only, which a failure would take away again. A
   * majority confirms a write only after all that came before it, so one more id is taken.
   */
  private void confirm() {
    ids.take(1);
  }

  /** Whether the letter was gone, and somebody kept it anew in the meantime. */
  private boolean isOvertaken(LetterEntry entry, Set<UUID> known) {
    return entry instanceof FailedAgain
        && known.contains(entry.uuid())
        && reads.find(entry.uuid()).isPresent();
  }
}
