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
  private final Optional<Look<QueueOverview>> overview;
  private final Look<LetterFigures> letters;

  /**
   * Nothing is looked at before somebody asks.
   *
   * @param inspector empty where the queue has none: then only its counts are seen
   */
  public Looks(
      JobQueue queue,
      Optional<QueueInspector> inspector,
      DeadLetterStore store,
      InstantSource steady) {
    counts = new Look<>(queue::status, steady);
    overview = inspector.map(one -> new Look<>(one::overview, steady));
    letters = new Look<>(() -> LetterFigures.of(store), steady);
  }

  /** Looks at all of it anew, where it is time for that, and waits for half a second at most. */
  void refresh() {
    List<Look<?>> all = Stream.concat(ofQueue(), Stream.of(letters)).toList();
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

  /** Whether there ever is an {@link #overview}. */
  boolean hasOverview() {
    return overview.isPresent();
  }

  Optional<QueueOverview> overview() {
    return overview.flatMap(Look::seen);
  }

  Optional<LetterFigures> letters() {
    return letters.seen();
  }

  /** Why the queue cannot be seen. */
  Optional<String> queueFailure() {
    return ofQueue().flatMap(look -> look.failure().stream()).findFirst();
  }

  /** Why the dead letter store cannot be seen. */
  Optional<String> letterFailure() {
    return letters.failure();
  }

  long queueFailures() {
    return ofQueue().mapToLong(Look::failures).sum();
  }

  long letterFailures() {
    return letters.failures();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private Stream<Look<?>> ofQueue() {
    return Stream.concat(Stream.of(counts), overview.stream());
  }

  private static void refresh(Look<?> look, CountDownLatch open) {
    try {
      look.refresh();
    } finally {
      open.countDown();
    }
  }
}
