package io.hookline.app.monitor;

import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import io.hookline.port.QueueStatus;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks at the queue and the dead letter store for whoever asks, each on a thread of its own: one
 * that hangs keeps nobody from seeing the others.
 */
public final class Looks implements AutoCloseable {
  /** Whoever asks gets what there is by then. */
  private static final long PATIENCE_MILLIS = 500;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("hookline-monitor-", 0).factory());
  private final Look<QueueStatus> counts;
  private final Look<QueueOverview> overview;
  private final Look<LetterFigures> letters;

  /** Nothing is looked at before somebody asks. */
  public Looks(
      JobQueue queue, QueueInspector inspector, DeadLetterStore store, InstantSource steady) {
    counts = new Look<>(queue::status, steady);
    overview = new Look<>(inspector::overview, steady);
    letters = new Look<>(() -> LetterFigures.of(store), steady);
  }

  /** Looks at all of it anew, where it is time for that, and waits for half a second at most. */
  void refresh() {
    List<Look<?>> all = List.of(counts, overview, letters);
    CountDownLatch open = new CountDownLatch(all.size());
    all.forEach(look -> threads.execute(() -> refresh(look, open)));
    try {
      boolean _ = open.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  Optional<QueueStatus> counts() {
    return counts.seen();
  }

  Optional<QueueOverview> overview() {
    return overview.seen();
  }

  Optional<LetterFigures> letters() {
    return letters.seen();
  }

  /** Why the queue cannot be seen. */
  Optional<String> queueFailure() {
    return counts.failure().or(overview::failure);
  }

  /** Why the dead letter store cannot be seen. */
  Optional<String> letterFailure() {
    return letters.failure();
  }

  long queueFailures() {
    return Stream.of(counts, overview).mapToLong(Look::failures).sum();
  }

  long letterFailures() {
    return letters.failures();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static void refresh(Look<?> look, CountDownLatch open) {
    try {
      look.refresh();
    } finally {
      open.countDown();
    }
  }
}
