package io.hookline.adapter.dlq.sqlite;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.BusyHandler;

/**
 * Waits for another process that writes. SQLite itself asks every 100 ms, and would never find the
 * moment between two batches of a busy worker.
 */
final class Patience extends BusyHandler {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final long nanos;
  private long since;

  Patience(Duration patience) {
    this.nanos = patience.toNanos();
  }

  @Override
  protected int callback(int asked) {
    long now = System.nanoTime();
    if (asked == 0) {
      since = now;
    }
    pause();
    return now - since < nanos ? 1 : 0;
  }

  private static void pause() {
    boolean interrupted = Thread.interrupted();
    LockSupport.parkNanos(PAUSE_NANOS);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
