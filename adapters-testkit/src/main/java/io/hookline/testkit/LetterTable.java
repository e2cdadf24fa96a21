package io.hookline.testkit;

import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Dead letters by all that tells them apart. Not safe for use by many threads. */
final class LetterTable {
  private final NavigableMap<Long, DeadLetter> byId = new TreeMap<>();
  private final Map<UUID, Long> ids = new HashMap<>();
  private final Map<Owner, Long> owners = new HashMap<>();
  private long lastId;

  /** All letters, oldest first. */
  Collection<DeadLetter> oldestFirst() {
    return byId.values();
  }

  Collection<DeadLetter> olderThan(long id) {
    return byId.headMap(id, false).descendingMap().values();
  }

  Collection<DeadLetter> newerThan(long id) {
    return byId.tailMap(id, false).values();
  }

  Optional<DeadLetter> find(UUID uuid) {
    return Optional.ofNullable(ids.get(uuid)).map(byId::get);
  }

  /** Takes the letter in under the next id, unless it, or another of its job, is here. */
  void add(DeadLetter letter) {
    LetterContent content = letter.content();
    if (!ids.containsKey(content.uuid()) && !owners.containsKey(Owner.of(letter))) {
      put(letter.withId(++lastId));
    }
  }

  /** Takes the next version of a letter, if {@code changed} is of the one that is here. */
  boolean replace(DeadLetter changed) {
    Optional<DeadLetter> before =
        Optional.ofNullable(byId.get(changed.id()))
            .filter(letter -> letter.version() == changed.version())
            .filter(_ -> owners.getOrDefault(Owner.of(changed), changed.id()) == changed.id());
    before.ifPresent(letter -> {
      remove(letter);
      put(changed.kept());
    });
    return before.isPresent();
  }

  void removeAll(List<DeadLetter> letters) {
    letters.forEach(this::remove);
  }

  private void put(DeadLetter letter) {
    byId.put(letter.id(), letter);
    ids.put(letter.content().uuid(), letter.id());
    owners.put(Owner.of(letter), letter.id());
  }

  private void remove(DeadLetter letter) {
    byId.remove(letter.id());
    ids.remove(letter.content().uuid());
    owners.remove(Owner.of(letter));
  }

  /** The job that a letter speaks of: no two letters have the same. */
  private record Owner(QueueRef queue, JobId jobId) {
    static Owner of(DeadLetter letter) {
      return new Owner(letter.content().queue(), letter.content().jobId());
    }
  }
}
