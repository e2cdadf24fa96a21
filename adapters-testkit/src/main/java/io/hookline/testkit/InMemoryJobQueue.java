package io.hookline.testkit;

import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import io.hookline.testkit.Holdings.Ended;
import io.hookline.testkit.Holdings.Held;
import io.hookline.testkit.Holdings.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A job queue that forgets with its process: for tests, and for trying out what needs a queue. It
 * keeps every clause of the port, but promises no durability.
 */
public final class InMemoryJobQueue implements JobQueue {
  /** What it is known by. */
  static final QueueRef REF = new QueueRef("memory", "default");

  private static final WorkerIdentity NOBODY = new WorkerIdentity("memory", "localhost", 0);
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);
  private static final int MOST_ENDED = 10_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparingLong(Waiting::number));
  private final Map<Long, Held> held = new HashMap<>();
  private final Set<Long> expired = new HashSet<>();
  private final Deque<Ended> ended = new ArrayDeque<>();
  private final Set<JobId> published = new HashSet<>();
  private final InstantSource clock;
  private final WorkerIdentity worker;
  private final Instant since;
  private long numbers;
  private long complete;
  private long failed;
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
    lock.lock();
    try {
      expectsMore = true;
      return new InMemoryJobPublisher(this, clock);
    } finally {
      lock.unlock();
    }
  }

  /** Adds a job that is due at once. */
  public void add(Job job) {
    lock.lock();
    try {
      await(job, clock.instant(), 0);
    } finally {
      lock.unlock();
    }
  }

  /** Adds a job, unless one was under its id before; {@code always} it is added all the same. */
  boolean publish(Job job, boolean always) {
    lock.lock();
    try {
      boolean added = published.add(job.id()) || always;
      if (added) {
        add(job);
      }
      return added;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public QueueRef ref() {
    return REF;
  }

  @Override
  public List<Claim> claim(int max, Duration lease, Duration wait) {
    lock.lock();
    try {
      requireOpen();
      awaitDue(wait.toNanos());
      requireOpen();
      return takeDue(max, lease);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Claim> settle(List<? extends Settlement> settlements) {
    lock.lock();
    try {
      requireOpen();
      List<Claim> lost = new ArrayList<>();
      for (Settlement settlement : settlements) {
        long token = settlement.claim().token();
        if (held.remove(token) != null) {
          apply(settlement);
        } else if (expired.contains(token)) {
          lost.add(settlement.claim());
        }
      }
      return lost;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Duration lease) {
    lock.lock();
    try {
      requireOpen();
      Instant ends = clock.instant().plus(lease);
      return claims.stream()
          .filter(claim ->
              held.computeIfPresent(claim.token(), (_, h) -> new Held(h.claim(), ends)) == null)
          .toList();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public QueueStatus status() {
    lock.lock();
    try {
      requireOpen();
      return new QueueStatus(waiting.size(), held.size(), complete, failed, 0, 1, isDrained());
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Shows all that it holds, while nothing changes. */
  <T> T look(Function<Holdings, T> question) {
    lock.lock();
    try {
      return question.apply(
          new Holdings(
              waiting.stream().sorted(waiting.comparator()).toList(),
              List.copyOf(held.values()),
              List.copyOf(ended),
              new QueueStatus(waiting.size(), held.size(), complete, failed, 0, 1, isDrained()),
              closed ? Optional.empty() : Optional.of(worker),
              since,
              clock.instant(),
              paused));
    } finally {
      lock.unlock();
    }
  }

  void pause(boolean now) {
    lock.lock();
    try {
      paused = now;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void apply(Settlement settlement) {
    Job job = settlement.claim().job();
    switch (settlement) {
      case Complete _ -> {
        complete++;
        remember(new Ended(job, JobState.COMPLETE));
      }
      case GiveUp _ -> {
        failed++;
        remember(new Ended(job, JobState.FAILED));
      }
      case Release(Claim claim, Instant at) -> await(job, at, claim.received() - 1);
      case Retry(_, Instant at, PastAttempt attempt) -> await(job.after(attempt), at, 0);
    }
    changed.signalAll();
  }

  private void remember(Ended job) {
    ended.add(job);
    if (ended.size() > MOST_ENDED) {
      ended.remove();
    }
  }

  private void await(Job job, Instant due, int received) {
    waiting.add(new Waiting(due, ++numbers, job, received));
    changed.signalAll();
  }

  private List<Claim> takeDue(int max, Duration lease) {
    Instant now = clock.instant();
    List<Claim> claims = new ArrayList<>();
    while (claims.size() < max && isDue(now)) {
      Waiting next = waiting.remove();
      Claim claim = new Claim(next.job(), ++numbers, next.received() + 1, next.due());
      held.put(claim.token(), new Held(claim, now.plus(lease)));
      claims.add(claim);
    }
    return claims;
  }

  private boolean isDue(Instant now) {
    if (paused) {
      return false;
    }
    takeBackExpired(now);
    return Optional.ofNullable(waiting.peek()).filter(next -> !next.due().isAfter(now)).isPresent();
  }

  private void takeBackExpired(Instant now) {
    held.entrySet()
        .removeIf(hold -> {
          boolean ended = !hold.getValue().ends().isAfter(now);
          if (ended) {
            expired.add(hold.getKey());
            Held was = hold.getValue();
            waiting.add(
                new Waiting(was.ends(), ++numbers, was.claim().job(), was.claim().received()));
          }
          return ended;
        });
  }

  private boolean isDrained() {
    return !expectsMore && waiting.isEmpty() && held.isEmpty();
  }

  /**
   * Looks again every few milliseconds even without a change, because time alone makes jobs due.
   */
  private void awaitDue(long nanos) {
    try {
      for (long left = nanos;
          left > 0 && !closed && !isDue(clock.instant()) && !isDrained();
          left -= LOOK) {
        changed.awaitNanos(LOOK);
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new AdapterException("the in-memory queue is closed");
    }
  }
}
