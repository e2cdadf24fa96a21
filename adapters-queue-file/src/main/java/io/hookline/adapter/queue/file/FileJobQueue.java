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

  private final QueueRef ref;
  private final AdapterContext context;
  private final Parts parts;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean closed;

  FileJobQueue(QueueRef ref, AdapterContext context, Parts parts) {
    this.ref = ref;
    this.context = context;
    this.parts = parts;
  }

  @Override
  public QueueRef ref() {
    return ref;
  }

  @Override
  public List<Claim> claim(int max, Duration lease, Duration wait) {
    long deadline = System.nanoTime() + wait.toNanos();
    List<Claim> claims = claimBefore(deadline, max, lease);
    while (claims.isEmpty() && (keepRejectedRows() || addRedriven())) {
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
        removeRedriven();
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
        List<Claim> claims = parts.take(max, Moment.of(context), lease);
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

  private long nanosToNext() {
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

  /** Takes up what is sent again, where that has begun since the queue was opened. */
  private boolean addRedriven() {
    writing.lock();
    try {
      if (!ask(parts::lacksRedriven)) {
        return false;
      }
      QueuePart redriven = parts.openRedriven(false);
      change(() -> parts.addRedriven(redriven));
      return true;
    } finally {
      writing.unlock();
    }
  }

  private void removeRedriven() {
    if (ask(parts::mayRemoveRedriven)) {
      parts.removeRedriven();
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
