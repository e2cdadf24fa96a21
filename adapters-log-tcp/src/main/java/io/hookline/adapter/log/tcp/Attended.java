package io.hookline.adapter.log.tcp;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets a step that may block for ever do so in a thread of its own, and does something else now and
 * then in the meantime. A step whose time is up ends because what it waits for is closed.
 */
final class Attended {
  private static final long SLICE_MILLIS = 25;

  private final Closeable awaited;
  private final Runnable meanwhile;

  Attended(Closeable awaited, Runnable meanwhile) {
    this.awaited = awaited;
    this.meanwhile = meanwhile;
  }

  /**
   * Takes {@code step}.
   *
   * @throws SocketTimeoutException where it takes longer than {@code limit}, or this thread is
   *     interrupted
   * @throws IOException as the step throws it
   */
  void within(Duration limit, String what, Step step) throws IOException {
    FutureTask<Void> task = step.asTask();
    Thread.ofVirtual().name("hookline-log-tcp-step").start(task);
    long end = System.nanoTime() + limit.toNanos();
    while (!isOver(task)) {
      if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
        awaited.close();
        throw new SocketTimeoutException(what + " timed out after " + limit.toSeconds() + " s");
      }
      meanwhile.run();
    }
  }

  private static boolean isOver(FutureTask<Void> task) throws IOException {
    try {
      task.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException notYet) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException broken
          ? broken
          : new IOException(failed.getCause());
    }
  }

  /** What may take for ever. */
  @FunctionalInterface
  interface Step {
    void run() throws IOException;

    private FutureTask<Void> asTask() {
      return new FutureTask<>(() -> {
        run();
        return null;
      });
    }
  }
}
