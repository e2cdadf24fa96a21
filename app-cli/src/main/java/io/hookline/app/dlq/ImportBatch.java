package io.hookline.app.dlq;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterEntry.Imported;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Letters on their way into the store, some hundred at a time. */
final class ImportBatch {
  private static final int MOST = 500;
  private static final int MOST_BYTES = 4 << 20;

  private final DeadLetterStore store;
  private final List<DeadLetter> letters = new ArrayList<>();
  private long bytes;
  private long imported;
  private long known;

  ImportBatch(DeadLetterStore store) {
    this.store = store;
  }

  /** Adds a letter that takes about {@code size} bytes. */
  void add(DeadLetter letter, int size) {
    letters.add(letter);
    bytes += size;
    if (letters.size() >= MOST || bytes >= MOST_BYTES) {
      flush();
    }
  }

  /** Tells the store. Which letters are new to it, only the store knows. */
  void flush() {
    if (letters.isEmpty()) {
      return;
    }
    Set<UUID> uuids = letters.stream().map(l -> l.content().uuid()).collect(Collectors.toSet());
    long before = count(uuids);
    store.record(letters.stream().map(Imported::new).toList());
    long added = count(uuids) - before;
    imported += added;
    known += letters.size() - added;
    letters.clear();
    bytes = 0;
  }

  /** How many were new. */
  long imported() {
    return imported;
  }

  /** How many were there already. */
  long known() {
    return known;
  }

  private long count(Set<UUID> uuids) {
    return store.count(LetterFilter.of(uuids), Facet.ALL).getOrDefault("", 0L);
  }
}
