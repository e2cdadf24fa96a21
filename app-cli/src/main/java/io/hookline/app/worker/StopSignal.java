package io.hookline.app.worker;

import java.util.concurrent.CountDownLatch;

/**
 * Turns SIGINT and SIGTERM, and SIGHUP where no {@link HangUp} listens, into an orderly stop:
 * whoever works asks {@link #requested} and ends; the process stays until {@link #close}. A second
 * signal ends it at once.
 */
public final class StopSignal implements AutoCloseable {
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = Thread.ofPlatform().name("hookline-stop").unstarted(this::hold);
  private volatile boolean requested;

  private StopSignal() {}

  /** Begins to listen. */
  public static StopSignal listen() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether it is time to stop. */
  public boolean requested() {
    return requested;
  }

  /** Lets the process end. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // Then the hook has run, and was released by the line above.
    }
  }

  private void hold() {
    requested = true;
    SecondSignal.endsAtOnce();
    try {
      ended.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
