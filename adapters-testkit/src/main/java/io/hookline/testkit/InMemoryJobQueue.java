package io.hookline.testkit;

import io.hookline.job.Job;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A job queue that forgets with its process: for tests, and for trying out what needs a queue. It
 * keeps every clause of the port, but promises no durability.
 */
public final class InMemoryJobQueue implements JobQueue {
  /** What it is known by. */
  static final QueueRef REF = new QueueRef("memory", "default");

  private static final WorkerIdentity NOBODY = new WorkerIdentity("memory", "localhost", 0);
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final JobTable jobs = new JobTable();
  private final InstantSource clock;
  private final WorkerIdentity worker;
  private final Instant since;
  private boolean expectsMore;
  private boolean paused;
  private boolean closed;

  /** An empty queue that reads the time from {@code clock}. */
  public InMemoryJobQueue(InstantSource clock) {
    this(clock, NOBODY);
  }

  /** An empty queue that {@code worker}, and nobody else, has open. */
  public InMemoryJobQueue(InstantSource clock, WorkerIdentity worker) {
    this.clock = clock;
    this.worker = worker;
    this.since = clock.instant();
  }

  /** What operators see of the queue. */
  public QueueInspector inspector() {
    return new InMemoryQueueInspector(this);
  }

  /** Puts jobs on the queue, which is never drained from now on. */
  public JobPublisher publisher() {
    change(() -> expectsMore = true);
    return new InMemoryJobPublisher(this, clock);
  }

  /** Adds a job that is due at once. */
  public void add(Job job) {
    change(() -> jobs.await(job, clock.instant(), 0));
  }

  /** Adds a job, unless one was under its id before; {@code always} it is added all the same. */
  boolean publish(Job job, boolean always) {
    return locked(() -> {
      changed.signalAll();
      return jobs.publish(job, clock.instant(), always);
    });
  }

  @Override
  public QueueRef ref() {
    return REF;
  }

  @Override
  public List<Claim> claim(int max, Duration lease, Duration wait) {
    return whileOpen(() -> {
      awaitDue(wait.toNanos());
      requireOpen();
      return paused ? List.of() : jobs.take(max, lease, clock.instant());
    });
  }

  @Override
  public List<Claim> settle(List<? extends Settlement> settlements) {
    return whileOpen(() -> {
      changed.signalAll();
      List<Claim> lost = new ArrayList<>();
      for (Settlement settlement : settlements) {
        if (!jobs.settle(settlement)) {
          lost.add(settlement.claim());
        }
      }
      return lost;
    });
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Duration lease) {
    return whileOpen(() -> {
      Instant ends = clock.instant().plus(lease);
      return claims.stream().filter(claim -> !jobs.renew(claim, ends)).toList();
    });
  }

  @Override
  public QueueStatus status() {
    return whileOpen(() -> jobs.status(isDrained()));
  }

  @Override
  public void close() {
    change(() -> closed = true);
  }

  /** Hands out nothing, or goes on. */
  void pause(boolean now) {
    change(() -> paused = now);
  }

  /** What there is to see now. */
  QueueView view() {
    return locked(() ->
        new QueueView(
            jobs.holdings(),
            jobs.status(isDrained()),
            closed ? Optional.empty() : Optional.of(worker),
            since,
            clock.instant(),
            paused));
  }

  private boolean isDrained() {
    return !expectsMore && jobs.isEmpty();
  }

  /** Looks again every few milliseconds: time alone makes jobs due. */
  private void awaitDue(long nanos) {
    try {
      for (long left = nanos; left > 0 && !closed && !hasWork() && !isDrained(); left -= LOOK) {
        changed.awaitNanos(LOOK);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean hasWork() {
    return !paused && jobs.hasDue(clock.instant());
  }

  private void requireOpen() {
    if (closed) {
      throw new AdapterException("the in-memory queue is closed");
    }
  }

  private <T> T whileOpen(Supplier<T> work) {
    return locked(() -> {
      requireOpen();
      return work.get();
    });
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /** Changes something that others may wait for. */
  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
