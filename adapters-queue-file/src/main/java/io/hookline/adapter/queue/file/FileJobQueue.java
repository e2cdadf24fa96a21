package io.hookline.adapter.queue.file;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import io.hookline.spi.AdapterContext;
import java.io.IOException;
import java.time.Duration;
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
 * <p>Two locks: {@code writing} is held while the journal is written, {@code lock}, which guards
 * the state, is not. Who needs both takes {@code writing} first.
 */
final class FileJobQueue implements JobQueue {
  /** How often a watched file is looked at. */
  private static final long POLL_MILLIS = 200;

  private final FileQueueSettings settings;
  private final AdapterContext context;
  private final QueueState state;
  private final Handout handout;
  private final Recorder recorder;
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean closed;

  FileJobQueue(
      FileQueueSettings settings, AdapterContext context, QueueState state, Recorder recorder) {
    this.settings = settings;
    this.context = context;
    this.state = state;
    this.handout = new Handout(settings, state);
    this.recorder = recorder;
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
      List<Claim> lost = ask(() -> recorder.prepare(settlements));
      recorder.write();
      change(() -> recorder.apply(settlements));
      return lost;
    } catch (RuntimeException failure) {
      change(() -> recorder.undo(settlements));
      throw failure;
    } finally {
      writing.unlock();
    }
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Duration lease) {
    return ask(() -> state.held().renew(claims, context.clock().millis() + lease.toMillis()));
  }

  @Override
  public QueueStatus status() {
    return ask(this::statusNow);
  }

  /** Rejected rows that cannot be kept now are rejected again when the file is opened again. */
  @Override
  public void close() {
    writing.lock();
    try {
      if (!closed) {
        keepRejectedRows();
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
        recorder.close();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Empty when time is over, when the queue is drained, or when rejected rows are to be kept. */
  private List<Claim> claimBefore(long deadline, int max, Duration lease) {
    lock.lock();
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
      lock.unlock();
    }
  }

  private List<Claim> take(int max, Duration lease) {
    requireOpen();
    long now = context.clock().millis();
    return handout.take(max, now, now + lease.toMillis());
  }

  private boolean mayComeLater() {
    return state.rejections().isEmpty() && !handout.isDrained();
  }

  private long nanosToNext() {
    long millis = Math.max(1, handout.nextDue() - context.clock().millis());
    return TimeUnit.MILLISECONDS.toNanos(settings.watch() ? Math.min(POLL_MILLIS, millis) : millis);
  }

  /** Copies and records the rows that were rejected; false where there are none. */
  private boolean keepRejectedRows() {
    writing.lock();
    try {
      List<Rejection> rejected = ask(recorder::prepareRejected);
      if (rejected.isEmpty()) {
        return false;
      }
      recorder.copy(rejected);
      recorder.write();
      change(() -> state.rejections().kept(rejected.size(), state.tally()));
      return true;
    } finally {
      writing.unlock();
    }
  }

  private QueueStatus statusNow() {
    handout.requireHope();
    try {
      return new QueueStatus(
          state.waiting().size(),
          state.held().size(),
          state.tally().complete(),
          state.tally().failed(),
          state.tally().rejected() + state.rejections().size(),
          state.intake().taken(),
          handout.isDrained());
    } catch (IOException failure) {
      throw new AdapterException(
          settings.path() + ": cannot be read (" + Causes.of(failure) + ")", failure);
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
      throw new AdapterException(settings.path() + ": its queue was closed");
    }
  }
}
