package io.hookline.app.dlq;

import io.hookline.job.JobState;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which letters a command is to work on.
 *
 * @param filters each fits some of them
 * @param size how many they are
 * @param queuedToo whether letters that are on their queues were asked for, too
 */
public record Selection(List<LetterFilter> filters, long size, boolean queuedToo) {
  /** What a store is asked for by name at once. */
  private static final int NAMED_AT_ONCE = 200;

  /** Keeps its own copy. */
  public Selection {
    filters = List.copyOf(filters);
  }

  /** Exactly the letters {@code uuids}, which are oldest first. */
  public static Selection named(List<UUID> uuids) {
    List<LetterFilter> filters = new ArrayList<>();
    for (int from = 0; from < uuids.size(); from += NAMED_AT_ONCE) {
      int to = Math.min(from + NAMED_AT_ONCE, uuids.size());
      filters.add(LetterFilter.of(new HashSet<>(uuids.subList(from, to))));
    }
    return new Selection(filters, uuids.size(), true);
  }

  /**
   * The letters that {@code filter} fits, that were there at {@code now}, and, unless it names
   * states, that can be sent again. Those on their queues are among them, because a process that
   * was killed may have left some of them behind.
   */
  public static Selection toRetry(
      LetterFilter filter, boolean again, DeadLetterStore store, Instant now) {
    Set<JobState> states =
        again ? EnumSet.allOf(JobState.class) : EnumSet.complementOf(EnumSet.of(JobState.COMPLETE));
    boolean statesNamed = !filter.statuses().isEmpty();
    // One of this very moment was there, too.
    LetterFilter present = until(filter, now.plusMillis(1));
    return of(statesNamed ? present : present.withStatuses(states), store, statesNamed);
  }

  /** The letters that {@code filter} fits, that are older than {@code before} and not queued. */
  public static Selection toRemove(LetterFilter filter, Instant before, DeadLetterStore store) {
    Set<JobState> states = EnumSet.complementOf(EnumSet.of(JobState.PROCESSING));
    if (!filter.statuses().isEmpty()) {
      states.retainAll(filter.statuses());
    }
    return states.isEmpty()
        ? new Selection(List.of(), 0, false)
        : of(until(filter, before).withStatuses(states), store, false);
  }

  /** The letters that {@code filter} fits. */
  public static Selection of(LetterFilter filter, DeadLetterStore store) {
    return of(filter, store, true);
  }

  private static Selection of(LetterFilter filter, DeadLetterStore store, boolean queuedToo) {
    long size = store.count(filter, Facet.ALL).getOrDefault("", 0L);
    return new Selection(List.of(filter), size, queuedToo);
  }

  private static LetterFilter until(LetterFilter filter, Instant until) {
    boolean earlier = filter.until().filter(until::isAfter).isPresent();
    return earlier ? filter : filter.withUntil(until);
  }
}
