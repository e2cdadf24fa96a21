package io.hookline.app.dlq;

import io.hookline.app.dlq.Found.Missing;
import io.hookline.app.dlq.Found.One;
import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Letters that somebody named one by one: which they are, not what is in them. */
public final class NamedLetters {
  private final SortedMap<Long, UUID> byId = new TreeMap<>();
  private final List<UUID> onQueue = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  private NamedLetters() {}

  /** Looks up {@code refs}. */
  public static NamedLetters find(LetterSearch search, List<LetterRef> refs) {
    NamedLetters letters = new NamedLetters();
    for (LetterRef ref : refs) {
      switch (search.find(ref)) {
        case One(DeadLetter letter) -> letters.add(letter);
        case Missing(String why) -> letters.missing.add(why);
      }
    }
    return letters;
  }

  private void add(DeadLetter letter) {
    UUID before = byId.put(letter.id(), letter.content().uuid());
    if (before == null && letter.status() == JobState.PROCESSING) {
      onQueue.add(letter.content().uuid());
    }
  }

  /** Those that were found, once each, oldest first. */
  public List<UUID> uuids() {
    return List.copyOf(byId.values());
  }

  /** Those of them that are on their queues. */
  public List<UUID> onQueue() {
    return List.copyOf(onQueue);
  }

  /** One line for each that was not found. */
  public List<String> missing() {
    return List.copyOf(missing);
  }
}
