package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Keyspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries to be added to a queue, in calls that keep the server busy for a moment only. */
final class Additions {
  private static final int MOST_ENTRIES = 256;
  private static final int MOST_BYTES = 4 << 20;

  private final List<Arguments> calls = new ArrayList<>();
  private final Keyspace keyspace;
  private final long window;
  private int entries = MOST_ENTRIES;
  private int bytes;

  /** Each entry is added once in {@code window}, by what it is known by. */
  Additions(Keyspace keyspace, Duration window) {
    this.keyspace = keyspace;
    this.window = window.toMillis();
  }

  /** Adds an entry; one that is known by nothing is added in any case. */
  void add(Optional<String> knownBy, List<byte[]> pairs) {
    if (entries >= MOST_ENTRIES || bytes >= MOST_BYTES) {
      calls.add(new Arguments(MOST_ENTRIES).add(window));
      entries = 0;
      bytes = 0;
    }
    Arguments call = calls.getLast();
    call.key(knownBy.map(keyspace::seen).orElseGet(keyspace::jobs)).add(pairs.size());
    pairs.forEach(call::add);
    entries++;
    bytes += pairs.stream().mapToInt(value -> value.length).sum();
  }

  List<Arguments> calls() {
    return calls;
  }
}
