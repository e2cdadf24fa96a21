package com.example.directory;

import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.job.Job;
import io.hookline.job.Origin;
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
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A directory as a queue. The directory belongs to one worker, which has in memory what waits and
 * what is claimed, and on disk, before it says so, all that must outlive it.
 */
final class DirectoryQueue implements JobQueue {
  private static final long LARGEST_JOB = 4 << 20;
  private static final long LARGEST_BATCH = 8 << 20;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
  private final Map<Long, Held> held = new HashMap<>();
  private final Set<Long> lost = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Spool spool;
  private final Duration poll;
  private final AdapterContext context;
  private final Times times;
  private long complete;
  private long failed;
  private long rejected;
  private boolean closed;

  DirectoryQueue(Spool spool, Duration poll, AdapterContext context) {
    this.spool = spool;
    this.poll = poll;
    this.context = context;
    times = new Times(context.clock(), context.steady());
    rejected = spool.rejected();
    spool.taken().forEach(this::takeUp);
  }

  @Override
  public QueueRef ref() {
    return new QueueRef("directory", spool.folder().toString());
  }

  @Override
  public List<Claim> claim(int max, Duration lease, Duration wait) {
    lock.lock();
    try {
      long left = wait.toNanos();
      List<Claim> claims = claimDue(max, lease);
      while (claims.isEmpty() && left > 0) {
        long nap = Math.min(left, poll.toNanos());
        left -= nap - Math.max(0, changed.awaitNanos(nap));
        claims = claimDue(max, lease);
      }
      return claims;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return List.of();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Claim> settle(List<? extends Settlement> settlements) {
    lock.lock();
    try {
      requireOpen();
      List<Claim> late = new ArrayList<>();
      for (Settlement settlement : settlements) {
        Claim claim = settlement.claim();
        Optional.ofNullable(held.get(claim.token())).ifPresent(job -> settle(settlement, job));
        if (lost.contains(claim.token())) {
          late.add(claim);
        }
      }
      changed.signalAll();
      return late;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Duration lease) {
    lock.lock();
    try {
      requireOpen();
      Instant ends = now().plus(lease);
      return claims.stream()
          .filter(one -> held.computeIfPresent(one.token(), (_, job) -> job.until(ends)) == null)
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
      return new QueueStatus(waiting.size(), held.size(), complete, failed, rejected, 1, false);
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
      spool.close();
    } finally {
      lock.unlock();
    }
  }

  private List<Claim> claimDue(int max, Duration lease) {
    requireOpen();
    takeBack();
    if (!isDue()) {
      lookForNew();
    }
    List<Claim> claims = new ArrayList<>();
    long bytes = 0;
    while (claims.size() < max && bytes < LARGEST_BATCH && isDue()) {
      Optional<Claim> claim = claim(waiting.element(), lease);
      waiting.remove();
      claim.ifPresent(claims::add);
      bytes += claim.map(one -> one.job().request().payload().size()).orElse(0);
    }
    return claims;
  }

  /** Where a lease has ended, the job waits again. */
  private void takeBack() {
    Instant now = now();
    for (Held job : List.copyOf(held.values())) {
      if (!job.ends().isAfter(now)) {
        held.remove(job.claim().token());
        lost.add(job.claim().token());
        waiting.add(new Waiting(job.ends(), job.name(), true));
      }
    }
  }

  /** One of a name that is still under way comes later. */
  private void lookForNew() {
    spool.dropped().stream()
        .filter(known::add)
        .forEach(name -> waiting.add(new Waiting(now(), name, false)));
  }

  private boolean isDue() {
    Waiting next = waiting.peek();
    return next != null && !next.due().isAfter(now());
  }

  private Optional<Claim> claim(Waiting next, Duration lease) {
    String name = next.name();
    if (!next.taken() && !spool.take(name)) {
      known.remove(name);
      return Optional.empty();
    }
    State before = state(name);
    Optional<Job> job = job(name, before);
    return job.map(usable -> hold(name, usable, before.claimed(times.nextToken()), lease));
  }

  private Claim hold(String name, Job job, State state, Duration lease) {
    spool.keep(name, Json.write(state));
    Claim claim = new Claim(job, state.token(), state.received());
    held.put(claim.token(), new Held(name, claim, state, now().plus(lease)));
    return claim;
  }

  private Optional<Job> job(String name, State state) {
    try {
      byte[] content =
          spool
              .job(name, LARGEST_JOB)
              .orElseThrow(() -> new IllegalArgumentException("it is larger than 4 MiB"));
      return Optional.of(Json.job(name, content, state));
    } catch (IllegalArgumentException noJob) {
      spool.reject(name);
      known.remove(name);
      rejected++;
      context.events().on(new Rejected(new Origin(name, 1), noJob.getMessage()));
      return Optional.empty();
    }
  }

  private void settle(Settlement settlement, Held job) {
    switch (settlement) {
      case Complete _ -> {
        end(job);
        complete++;
      }
      case GiveUp _ -> {
        end(job);
        failed++;
      }
      case Release(_, Instant at) -> wait(job, at, job.state().released(times.onTheWall(at)));
      case Retry(_, Instant at, PastAttempt attempt) ->
          wait(job, at, job.state().tried(attempt, times.onTheWall(at)));
    }
    held.remove(job.claim().token());
  }

  private void end(Held job) {
    spool.remove(job.name());
    known.remove(job.name());
  }

  private void wait(Held job, Instant due, State state) {
    spool.keep(job.name(), Json.write(state));
    waiting.add(new Waiting(due, job.name(), true));
  }

  /** After a restart: how long it is until the job is due is what was kept. */
  private void takeUp(String name) {
    State state = state(name);
    times.tokenWas(state.token());
    known.add(name);
    waiting.add(new Waiting(times.steadily(state.due()), name, true));
  }

  private State state(String name) {
    return spool
        .state(name)
        .map(Json::state)
        .orElseGet(() -> State.fresh(context.clock().instant()));
  }

  private Instant now() {
    return times.now();
  }

  private void requireOpen() {
    if (closed) {
      throw new AdapterException(ref() + " is closed");
    }
  }
}
