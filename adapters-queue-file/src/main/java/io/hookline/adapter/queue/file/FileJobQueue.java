package io.hookline.adapter.queue.file;

import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The rows of a file as a queue. Rows are read when they are asked for, and of a job that waits
 * only a few numbers are kept, so memory does not grow with the file.
 *
 * <p>Two locks: {@code writing} is held while the journal is written, {@code state} is not. Who
 * needs both takes {@code writing} first.
 */
final class FileJobQueue implements JobQueue {
  /** How often a watched file is looked at. */
  private static final long POLL_MILLIS = 200;

  private final QueueParts parts;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock state = new ReentrantLock();
  private final Condition changed = state.newCondition();
  private boolean closed;

  FileJobQueue(QueueParts parts) {
    this.parts = parts;
  }

  @Override
  public List<Claim> claim(int max, Duration lease, Duration wait) {
    long deadline = System.nanoTime() + wait.toNanos();
    List<Claim> claims = claimBefore(deadline, max, lease);
    while (claims.isEmpty() && keepRejectedRows()) {
      claims = claimBefore(deadline, max, lease);
    }
    return claims;
  }

  @Override
  public List<Claim> settle(List<? extends Settlement> settlements) {
    writing.lock();
    try {
      List<Claim> lost = withState(() -> parts.recorder().prepare(settlements));
      write(settlements);
      change(() -> parts.recorder().apply(settlements));
      return lost;
    } finally {
      writing.unlock();
    }
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Duration lease) {
    return withState(() -> {
      long leaseEnd = parts.clock().millis() + lease.toMillis();
      List<Claim> lost = new ArrayList<>();
      for (Claim claim : claims) {
        Optional<HeldJob> job = parts.held().find(claim);
        job.ifPresent(held -> held.renew(leaseEnd));
        if (job.isEmpty() && parts.held().isLost(claim)) {
          lost.add(claim);
        }
      }
      return lost;
    });
  }

  @Override
  public QueueStatus status() {
    return withState(() ->
        new QueueStatus(
            parts.waiting().size(),
            parts.held().size(),
            parts.tally().complete(),
            parts.tally().failed(),
            parts.tally().rejected() + parts.rejections().size(),
            parts.intake().taken(),
            parts.handout().isDrained()));
  }

  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        keepRejectedRows();
      }
    } finally {
      shut();
      writing.unlock();
    }
  }

  private void shut() {
    state.lock();
    try {
      if (!closed) {
        closed = true;
        changed.signalAll();
        parts.close();
      }
    } finally {
      state.unlock();
    }
  }

  /** Empty when time is over, when the queue is drained, or when rejected rows are to be kept. */
  private List<Claim> claimBefore(long deadline, int max, Duration lease) {
    state.lock();
    try {
      while (true) {
        List<Claim> claims = take(max, lease);
        long left = deadline - System.nanoTime();
        if (!claims.isEmpty() || left <= 0 || !mayComeLater()) {
          return claims;
        }
        changed.awaitNanos(Math.min(left, nanosToNext()));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      state.unlock();
    }
  }

  private List<Claim> take(int max, Duration lease) {
    requireOpen();
    long now = parts.clock().millis();
    return parts.handout().take(max, now, now + lease.toMillis());
  }

  private boolean mayComeLater() {
    return parts.rejections().isEmpty() && !parts.handout().isDrained();
  }

  private long nanosToNext() {
    long millis = Math.max(1, parts.handout().nextDue() - parts.clock().millis());
    boolean watch = parts.settings().watch();
    return TimeUnit.MILLISECONDS.toNanos(watch ? Math.min(POLL_MILLIS, millis) : millis);
  }

  private void write(List<? extends Settlement> settlements) {
    try {
      parts.recorder().write();
    } catch (AdapterException failure) {
      change(() -> parts.recorder().undo(settlements));
      throw failure;
    }
  }

  /** Copies and records the rows that were rejected; false where there are none. */
  private boolean keepRejectedRows() {
    writing.lock();
    try {
      List<Rejection> rejected = withState(this::prepareRejected);
      if (rejected.isEmpty()) {
        return false;
      }
      parts.rejectedRows().copy(rejected);
      parts.recorder().write();
      change(() -> parts.rejections().kept(rejected.size(), parts.tally()));
      return true;
    } finally {
      writing.unlock();
    }
  }

  private List<Rejection> prepareRejected() {
    List<Rejection> rejected = parts.rejections().toList();
    parts.recorder().prepareRejected(rejected);
    return rejected;
  }

  private <T> T withState(Supplier<T> action) {
    state.lock();
    try {
      requireOpen();
      return action.get();
    } finally {
      state.unlock();
    }
  }

  private void change(Runnable action) {
    state.lock();
    try {
      action.run();
      changed.signalAll();
    } finally {
      state.unlock();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new AdapterException(parts.settings().path() + ": its queue was closed");
    }
  }
}
