package io.hookline.app.receiver;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts requests by name; forgets the names that were not heard of for longest. */
final class FailureCounts {
  /** About 20 MB when full. */
  private static final int MOST = 100_000;

  private final Map<String, Integer> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
          return size() > MOST;
        }
      };

  /** How often this was called with {@code name}, this time included. */
  int next(String name) {
    return counts.merge(name, 1, Integer::sum);
  }
}
