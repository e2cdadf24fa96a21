package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.server.Listener;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Knows whether it is worth asking for jobs, so that a worker with nothing to do leaves the server
 * in peace. It listens only while nothing is due. Safe for use by many threads.
 */
final class Bell {
  /** How soon to look where listening failed. */
  private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Listener listener;
  private long rings;
  private long silentSince = -1;
  private long due;
  private boolean listening;
  private boolean closed;

  Bell(Listener listener) {
    this.listener = listener;
  }

  /** How often it rang so far; to be asked before the question that finds nothing. */
  long rings() {
    lock.lock();
    try {
      return rings;
    } finally {
      lock.unlock();
    }
  }

  /** Nothing was due when it had rung so often. */
  void silent(long rung, Silence silence) {
    lock.lock();
    try {
      silentSince = rung;
      due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(silence.millis());
      if (!listening && !closed) {
        listening = true;
        var _ =
            listener
                .listen(silence.lastJob(), silence.lastRing())
                .whenComplete((_, failure) -> heard(failure == null));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until something may be due; false where that is not so before the deadline. */
  boolean await(long deadline) throws InterruptedException {
    lock.lock();
    try {
      long left = deadline - System.nanoTime();
      while (!closed && !mayBeDue() && left > 0) {
        changed.awaitNanos(Math.min(left, due - System.nanoTime()));
        left = deadline - System.nanoTime();
      }
      return left > 0 && !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it is worth asking. */
  boolean mayBeDue() {
    lock.lock();
    try {
      return rings != silentSince || due - System.nanoTime() <= 0;
    } finally {
      lock.unlock();
    }
  }

  /** Wakes all who wait. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** After a failure, whoever asks next hears what it is, and listens anew. */
  private void heard(boolean something) {
    lock.lock();
    try {
      long now = System.nanoTime();
      listening = false;
      if (something) {
        rings++;
      } else {
        due = Math.min(due - now, AFTER_FAILURE.toNanos()) + now;
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
