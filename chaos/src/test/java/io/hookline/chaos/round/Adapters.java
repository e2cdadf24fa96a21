package io.hookline.chaos.round;

import io.hookline.job.WorkerIdentity;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Opens the real adapters here, to ask them what they know. */
public final class Adapters {
  private static final int PAGE = 1_000;

  private static final AdapterContext CONTEXT =
      new AdapterContext(
          new WorkerIdentity("harness", "localhost", 1),
          InstantSource.system(),
          InstantSource.system(),
          _ -> {});

  private Adapters() {}

  /** Opens the adapter {@code type} of {@code port}. */
  public static <P> P open(Class<P> port, String type, Map<String, String> values) {
    return io.hookline.spi.Adapters.open(port, type, values, CONTEXT);
  }

  /** All dead letters. */
  public static List<DeadLetter> letters(DeadLetterStore store) {
    List<DeadLetter> all = new ArrayList<>();
    List<DeadLetter> page;
    do {
      OptionalLong after =
          all.isEmpty() ? OptionalLong.empty() : OptionalLong.of(all.getLast().id());
      page = store.list(new LetterQuery(LetterFilter.ALL, Order.OLDEST_FIRST, after, PAGE));
      all.addAll(page);
    } while (!page.isEmpty());
    return all;
  }

  /** What a queue says of itself once it was asked for a job, which is when it looks for them. */
  static QueueStatus status(Map<String, String> settings) {
    try (JobQueue queue = open(JobQueue.class, "file", settings)) {
      queue.claim(1, Duration.ofSeconds(1), Duration.ZERO);
      return queue.status();
    }
  }
}
