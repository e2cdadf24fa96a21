package io.hookline.adapter.queue.redis.inspect;

import io.hookline.adapter.queue.redis.server.Answer;
import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.port.QueueOverview;
import io.hookline.port.WorkerSighting;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the script {@code overview} returns, in as many pages as it takes. */
final class Overview {
  private static final String START = "0";

  private Overview() {}

  /** All of one moment, but for the retries of a queue where many jobs wait. */
  static QueueOverview read(Scripts scripts) {
    Map<Integer, Long> retries = new TreeMap<>();
    Answer first = page(scripts, START, retries);
    String next = first.text(0);
    while (!next.equals(START)) {
      next = page(scripts, next, retries).text(0);
    }
    return new QueueOverview(
        Counts.of(first.list(3)),
        first.number(4) > 0,
        instant(first.number(5)),
        instant(first.number(6)),
        retries,
        workers(first.list(7), holds(first.list(8)), first.number(2)));
  }

  private static Answer page(Scripts scripts, String from, Map<Integer, Long> retries) {
    Answer page = new Answer(scripts.run(Script.OVERVIEW, new Arguments(1).add(from)));
    page.list(1).parts().forEach(tried -> retries.merge(((Long) tried).intValue(), 1L, Long::sum));
    return page;
  }

  private static Optional<Instant> instant(long millis) {
    return millis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static Map<String, Long> holds(Answer pairs) {
    Map<String, Long> holds = new HashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      holds.put(pairs.text(i), pairs.number(i + 1));
    }
    return holds;
  }

  private static List<WorkerSighting> workers(Answer pairs, Map<String, Long> holds, long now) {
    return IntStream.range(0, pairs.size() / 2)
        .mapToObj(i -> Sighting.parse(pairs.text(2 * i), pairs.text(2 * i + 1)))
        .filter(sighting -> !sighting.isForgotten(now))
        .map(sighting -> sighting.at(now, holds.getOrDefault(sighting.worker().name(), 0L)))
        .sorted(Comparator.comparing(sighting -> sighting.worker().name()))
        .toList();
  }
}
