package io.hookline.testkit;

import io.hookline.job.Job;
import io.hookline.job.PastAttempt;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

/**
 * A job queue that forgets with its process: for tests, and for trying out what needs a queue. It
 * keeps every clause of the port, but promises no durability.
 */
public final class InMemoryJobQueue implements JobQueue {
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparingLong(Waiting::number));
  private final Map<Long, Held> held = new HashMap<>();
  private final Set<Long> expired = new HashSet<>();
  private final InstantSource clock;
  private long numbers;
  private long complete;
  private long failed;
  private boolean closed;

  /** An empty queue that reads the time from {@code clock}. */
  public InMemoryJobQueue(InstantSource clock) {
    this.clock = clock;
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

  @Override
  public QueueRef ref() {
    return new QueueRef("memory", "default");
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
              held.computeIfPresent(claim.token(), (_, h) -> new Held(h.claim, ends)) == null)
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

  private void apply(Settlement settlement) {
    Job job = settlement.claim().job();
    switch (settlement) {
      case Complete _ -> complete++;
      case GiveUp _ -> failed++;
      case Release(Claim claim, Instant at) -> await(job, at, claim.received() - 1);
      case Retry(_, Instant at, PastAttempt attempt) -> await(job.after(attempt), at, 0);
    }
    changed.signalAll();
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
      Claim claim = new Claim(next.job, ++numbers, next.received + 1);
      held.put(claim.token(), new Held(claim, now.plus(lease)));
      claims.add(claim);
    }
    return claims;
  }

  private boolean isDue(Instant now) {
    takeBackExpired(now);
    return Optional.ofNullable(waiting.peek()).filter(next -> !next.due.isAfter(now)).isPresent();
  }

  private void takeBackExpired(Instant now) {
    held.entrySet()
        .removeIf(hold -> {
          boolean ended = !hold.getValue().ends.isAfter(now);
          if (ended) {
            expired.add(hold.getKey());
            Held was = hold.getValue();
            waiting.add(new Waiting(was.ends, ++numbers, was.claim.job(), was.claim.received()));
          }
          return ended;
        });
  }

  private boolean isDrained() {
    return waiting.isEmpty() && held.isEmpty();
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

  private record Waiting(Instant due, long number, Job job, int received) {}

  private record Held(Claim claim, Instant ends) {}
}
