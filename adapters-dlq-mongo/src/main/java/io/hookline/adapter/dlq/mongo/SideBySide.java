package io.hookline.adapter.dlq.mongo;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Does the same with many things, several at a time: the server flushes its journal for all of them
 * at once. A bulk write would not tell which of them it did.
 */
final class SideBySide {
  private static final int WIDTH = 16;

  private SideBySide() {}

  /**
   * Ends when all is done, or once one of them failed and those under way have ended.
   *
   * @throws RuntimeException what an operation threw
   */
  static <T> void forEach(Collection<T> things, Consumer<T> operation) {
    Queue<T> left = new ConcurrentLinkedQueue<>(things);
    if (things.size() <= 1) {
      work(left, operation);
      return;
    }
    List<Future<?>> runs;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      runs =
          IntStream.range(0, Math.min(WIDTH, things.size()))
              .<Future<?>>mapToObj(_ -> threads.submit(() -> work(left, operation)))
              .toList();
    }
    runs.forEach(SideBySide::requireDone);
  }

  private static <T> void work(Queue<T> left, Consumer<T> operation) {
    try {
      for (T next = left.poll(); next != null; next = left.poll()) {
        operation.accept(next);
      }
    } catch (RuntimeException failure) {
      left.clear();
      throw failure;
    }
  }

  private static void requireDone(Future<?> run) {
    if (run.state() == Future.State.FAILED) {
      switch (run.exceptionNow()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case Throwable failure -> throw new IllegalStateException(failure);
      }
    }
  }
}
