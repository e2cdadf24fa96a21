package io.hookline.app.monitor;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How many dead letters there are in each state, and since when.
 *
 * @param counts by the state's text; none where there is no letter
 * @param oldest when the oldest one was made
 */
record LetterFigures(Map<String, Long> counts, Map<JobState, Instant> oldest) {
  LetterFigures {
    counts = Map.copyOf(counts);
    oldest = Map.copyOf(oldest);
  }

  static LetterFigures of(DeadLetterStore store) {
    Map<JobState, Instant> oldest = new EnumMap<>(JobState.class);
    for (JobState state : JobState.values()) {
      oldest(store, state).ifPresent(letter -> oldest.put(state, letter.createdAt()));
    }
    return new LetterFigures(store.count(LetterFilter.ALL, Facet.STATUS), oldest);
  }

  private static Optional<DeadLetter> oldest(DeadLetterStore store, JobState state) {
    LetterFilter filter = LetterFilter.ALL.withStatuses(Set.of(state));
    LetterQuery first = new LetterQuery(filter, Order.OLDEST_FIRST, OptionalLong.empty(), 1);
    List<DeadLetter> page = store.list(first);
    return page.stream().findFirst();
  }

  long count(JobState state) {
    return counts.getOrDefault(state.text(), 0L);
  }

  Optional<Instant> oldest(JobState state) {
    return Optional.ofNullable(oldest.get(state));
  }
}
