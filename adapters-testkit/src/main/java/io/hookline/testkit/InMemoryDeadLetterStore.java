package io.hookline.testkit;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.letter.LetterEntry.Imported;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A dead letter store that forgets with its process: for tests. It keeps every clause of the port,
 * but promises no durability.
 */
public final class InMemoryDeadLetterStore implements DeadLetterStore {
  /** What D9 lets a page hold, in bytes of bodies and excerpts. */
  private static final long PAGE_BYTES = 32 << 20;

  private final Memory memory;
  private volatile boolean closed;

  /** A store without a letter. */
  public InMemoryDeadLetterStore() {
    this(new Memory());
  }

  private InMemoryDeadLetterStore(Memory memory) {
    this.memory = memory;
  }

  /** Another store on the same letters, as another process has it; open, whatever this one is. */
  public InMemoryDeadLetterStore beside() {
    return new InMemoryDeadLetterStore(memory);
  }

  /** Makes every method fail, as a store does that cannot be reached, or mends it. */
  public void fail(boolean whetherBroken) {
    memory.broken = whetherBroken;
  }

  /** All letters, oldest first, whether the store is broken or not. */
  public List<DeadLetter> all() {
    synchronized (memory) {
      return List.copyOf(memory.letters.oldestFirst());
    }
  }

  @Override
  public void record(List<? extends LetterEntry> entries) {
    use(() -> {
      entries.forEach(this::record);
      return entries.size();
    });
  }

  @Override
  public Optional<DeadLetter> find(UUID uuid) {
    return use(() -> memory.letters.find(uuid));
  }

  @Override
  public List<DeadLetter> list(LetterQuery query) {
    return use(() -> page(from(query), query));
  }

  @Override
  public Map<String, Long> count(LetterFilter filter, Facet facet) {
    return use(() ->
        memory.letters.oldestFirst().stream()
            .filter(new LetterMatch(filter))
            .collect(
                Collectors.groupingBy(
                    letter -> LetterMatch.group(letter, facet), Collectors.counting())));
  }

  @Override
  public Set<UUID> update(List<DeadLetter> changed) {
    return use(() ->
        changed.stream()
            .filter(memory.letters::replace)
            .map(letter -> letter.content().uuid())
            .collect(Collectors.toUnmodifiableSet()));
  }

  @Override
  public int remove(LetterFilter filter, int max) {
    return use(() -> {
      List<DeadLetter> chosen =
          memory.letters.oldestFirst().stream()
              .filter(new LetterMatch(filter)::isRemovable)
              .limit(max)
              .toList();
      memory.letters.removeAll(chosen);
      return chosen.size();
    });
  }

  @Override
  public void close() {
    closed = true;
  }

  private void record(LetterEntry entry) {
    switch (entry) {
      case Buried(LetterContent content, var at) ->
          memory.letters.add(DeadLetter.fresh(0, content, at));
      case Imported(DeadLetter letter) -> memory.letters.add(letter);
      case FailedAgain(LetterContent content, var at) -> {
        memory.letters.add(DeadLetter.failed(0, content, at));
        change(content.uuid(), Set.of(JobState.PROCESSING), l -> l.failedAgain(content, at));
      }
      case Delivered(UUID uuid, var attempts, var at) ->
          change(
              uuid,
              Set.of(JobState.PENDING, JobState.PROCESSING, JobState.FAILED),
              letter -> letter.delivered(attempts, at));
    }
  }

  private void change(UUID uuid, Set<JobState> where, UnaryOperator<DeadLetter> change) {
    memory
        .letters
        .find(uuid)
        .filter(letter -> where.contains(letter.status()))
        .map(change)
        .ifPresent(memory.letters::replace);
  }

  private Collection<DeadLetter> from(LetterQuery query) {
    return switch (query.order()) {
      case OLDEST_FIRST -> memory.letters.newerThan(query.after().orElse(0));
      case NEWEST_FIRST -> memory.letters.olderThan(query.after().orElse(Long.MAX_VALUE));
    };
  }

  private static List<DeadLetter> page(Collection<DeadLetter> letters, LetterQuery query) {
    LetterMatch match = new LetterMatch(query.filter());
    List<DeadLetter> page = new ArrayList<>();
    long bytes = 0;
    for (DeadLetter letter : letters) {
      if (match.test(letter)) {
        bytes += letter.content().size();
        if (page.size() == query.limit() || (bytes > PAGE_BYTES && !page.isEmpty())) {
          return page;
        }
        page.add(letter);
      }
    }
    return page;
  }

  private <T> T use(Supplier<T> operation) {
    synchronized (memory) {
      if (closed) {
        throw new AdapterException("the in-memory dead letter store is closed");
      }
      if (memory.broken) {
        throw new AdapterException("the in-memory dead letter store cannot be reached");
      }
      return operation.get();
    }
  }

  private static final class Memory {
    private final LetterTable letters = new LetterTable();
    private volatile boolean broken;
  }
}
