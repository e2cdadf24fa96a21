package io.hookline.adapter.queue.file;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The rows of a file as a queue. Rows are read when they are asked for, and of a job that waits
 * only a few numbers are kept, so memory does not grow with the file.
 *
 * <p>Two locks: {@code writing} is held while a journal is written, {@code lock}, which guards the
 * state, is not. Who needs both takes {@code writing} first.
 */
final class FileJobQueue implements JobQueue {
  /** How often a file is looked at to which rows may be appended, or one that may appear. */
  private static final long POLL_MILLIS = 200;

  /** How often it is looked whether a pause is over. */
  private static final long PAUSED_MILLIS = 50;

  private final QueueRef ref;
  private final AdapterContext context;
  private final Parts parts;
  private final Gate gate;
  private final Badge badge;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private volatile long nextLook = Long.MIN_VALUE;
  private boolean closed;

  FileJobQueue(QueueRef ref, AdapterContext context, Parts parts, Gate gate, Badge badge) {
    this.ref = ref;
    this.context = context;
    this.parts = parts;
    this.gate = gate;
    this.badge = badge;
  }

  @Override
  public QueueRef ref() {
    return ref;
  }

  @Override
  public List<Claim> claim(int max, Duration lease, Duration wait) {
    long deadline = System.nanoTime() + wait.toNanos();
    lookForAdded();
    List<Claim> claims = claimBefore(deadline, max, lease);
    while (claims.isEmpty() && (keepRejectedRows() || takeUpAdded())) {
      claims = claimBefore(deadline, max, lease);
    }
    return claims;
  }

  @Override
  public List<Claim> settle(List<? extends Settlement> settlements) {
    writing.lock();
    try {
      List<Claim> lost = new ArrayList<>();
      parts.each(part -> lost.addAll(settle(part, parts.of(part, settlements, Settlement::claim))));
      return lost;
    } finally {
      writing.unlock();
    }
  }

  private List<Claim> settle(QueuePart part, List<? extends Settlement> settlements) {
    try {
      Moment now = Moment.of(context);
      List<Claim> lost = ask(() -> part.recorder().prepare(settlements, now));
      part.recorder().write();
      change(() -> part.recorder().apply(settlements));
      return lost;
    } catch (RuntimeException failure) {
      change(() -> part.recorder().undo(settlements));
      throw failure;
    }
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Duration lease) {
    return ask(() -> parts.renew(claims, context.steady().millis() + lease.toMillis()));
  }

  @Override
  public QueueStatus status() {
    return ask(parts::status);
  }

  /** Rejected rows that cannot be kept now are rejected again when the file is opened again. */
  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        keepRejectedRows();
        removeAdded();
      }
    } catch (AdapterException failure) {
      context.events().on(new Trouble(String.valueOf(failure.getMessage())));
    } finally {
      shut();
      writing.unlock();
    }
  }

  private void shut() {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        changed.signalAll();
        badge.remove();
        parts.close();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Empty when time is over, when the queue is drained, or when something is to be done first. */
  private List<Claim> claimBefore(long deadline, int max, Duration lease) {
    lock.lock();
    try {
      while (true) {
        requireOpen();
        List<Claim> claims = takeUnlessPaused(max, lease);
        long left = deadline - System.nanoTime();
        if (!claims.isEmpty() || left <= 0 || !parts.mayComeLater()) {
          return claims;
        }
        changed.awaitNanos(Math.min(left, nanosToNext()));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Looks once more after they were taken, since a pause may have begun meanwhile: then nobody gets
   * them. So those that somebody gets were taken before it.
   */
  private List<Claim> takeUnlessPaused(int max, Duration lease) {
    if (gate.isShut() && gate.look()) {
      return List.of();
    }
    List<Claim> claims = parts.take(max, Moment.of(context), lease);
    if (!gate.look()) {
      return claims;
    }
    parts.takeBack(claims);
    return List.of();
  }

  private long nanosToNext() {
    if (gate.isShut()) {
      return TimeUnit.MILLISECONDS.toNanos(PAUSED_MILLIS);
    }
    long millis = Math.max(1, parts.nextDue() - context.steady().millis());
    return TimeUnit.MILLISECONDS.toNanos(Math.min(POLL_MILLIS, millis));
  }

  /** Copies and records the rows that were rejected; false where there are none. */
  private boolean keepRejectedRows() {
    writing.lock();
    try {
      if (!ask(parts::haveRejected)) {
        return false;
      }
      parts.each(this::keepRejectedRows);
      return true;
    } finally {
      writing.unlock();
    }
  }

  private void keepRejectedRows(QueuePart part) {
    List<Rejection> rejected = ask(part.recorder()::prepareRejected);
    if (!rejected.isEmpty()) {
      part.recorder().copy(rejected);
      part.recorder().write();
      change(() -> part.state().rejections().kept(rejected.size(), part.state().tally()));
    }
  }

  /**
   * Now and then also while there is enough to do, so that what was added need not wait for that.
   */
  private void lookForAdded() {
    long now = context.steady().millis();
    if (now >= nextLook) {
      nextLook = now + POLL_MILLIS;
      tryToTakeUpAdded();
    }
  }

  private void tryToTakeUpAdded() {
    try {
      if (ask(parts::lacksAdded)) {
        takeUpAdded();
      }
    } catch (AdapterException failure) {
      // Stands in the way of nothing else: it comes again when there is nothing else to do.
      requireOpenNow();
    }
  }

  private void requireOpenNow() {
    ask(() -> true);
  }

  /** Takes up what is sent again, where that has begun since the queue was opened. */
  private boolean takeUpAdded() {
    writing.lock();
    try {
      if (!ask(parts::lacksAdded)) {
        return false;
      }
      QueuePart added = parts.openAdded(false);
      change(() -> parts.takeUpAdded(added));
      return true;
    } finally {
      writing.unlock();
    }
  }

  private void removeAdded() {
    if (ask(parts::mayRemoveAdded)) {
      parts.removeAdded();
    }
  }

  private <T> T ask(Supplier<T> question) {
    lock.lock();
    try {
      requireOpen();
      return question.get();
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new AdapterException(parts.name() + ": its queue was closed");
    }
  }
}
