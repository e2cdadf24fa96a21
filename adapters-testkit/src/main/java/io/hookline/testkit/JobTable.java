package io.hookline.testkit;

import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.port.Claim;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** The jobs of a queue in memory, each in the state it is in. For one thread at a time. */
final class JobTable {
  private static final int MOST_ENDED = 10_000;

  private final PriorityQueue<Waiting> waiting =
      new PriorityQueue<>(Comparator.comparing(Waiting::due).thenComparingLong(Waiting::number));
  private final Map<Long, Held> held = new HashMap<>();
  private final Set<Long> expired = new HashSet<>();
  private final Deque<Ended> ended = new ArrayDeque<>();
  private final Set<JobId> published = new HashSet<>();
  private long numbers;
  private long complete;
  private long failed;

  /** Lets a job wait that was handed out {@code received} times since its last attempt. */
  void await(Job job, Instant due, int received) {
    waiting.add(new Waiting(due, ++numbers, job, received));
  }

  /** Lets a job wait, unless one came under its id before, or {@code always}. */
  boolean publish(Job job, Instant due, boolean always) {
    boolean added = published.add(job.id()) || always;
    if (added) {
      await(job, due, 0);
    }
    return added;
  }

  /** Hands out at most {@code max} jobs that are due. */
  List<Claim> take(int max, Duration lease, Instant now) {
    List<Claim> claims = new ArrayList<>();
    while (claims.size() < max && hasDue(now)) {
      Waiting next = waiting.remove();
      Claim claim = new Claim(next.job(), ++numbers, next.received() + 1, next.due());
      held.put(claim.token(), new Held(claim, now.plus(lease)));
      claims.add(claim);
    }
    return claims;
  }

  /** Whether a job is due, one whose lease has just ended among them. */
  boolean hasDue(Instant now) {
    takeBackExpired(now);
    Waiting next = waiting.peek();
    return next != null && !next.due().isAfter(now);
  }

  /** Ends a claim; false where its lease has ended before. */
  boolean settle(Settlement settlement) {
    long token = settlement.claim().token();
    if (held.remove(token) == null) {
      return !expired.contains(token);
    }
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
    return true;
  }

  /** Gives a claim a new end; false where it is not held any more. */
  boolean renew(Claim claim, Instant ends) {
    return held.computeIfPresent(claim.token(), (_, hold) -> new Held(hold.claim(), ends)) != null;
  }

  /** Whether nothing waits and nothing is held. */
  boolean isEmpty() {
    return waiting.isEmpty() && held.isEmpty();
  }

  /** How many jobs there are in each state. */
  QueueStatus status(boolean drained) {
    return new QueueStatus(waiting.size(), held.size(), complete, failed, 0, 1, drained);
  }

  /** All that it holds now. */
  Holdings holdings() {
    return new Holdings(
        waiting.stream().sorted(waiting.comparator()).toList(),
        List.copyOf(held.values()),
        List.copyOf(ended));
  }

  private void takeBackExpired(Instant now) {
    List<Held> over = held.values().stream().filter(hold -> !hold.ends().isAfter(now)).toList();
    for (Held hold : over) {
      held.remove(hold.claim().token());
      expired.add(hold.claim().token());
      await(hold.claim().job(), hold.ends(), hold.claim().received());
    }
  }

  private void remember(Ended job) {
    ended.add(job);
    if (ended.size() > MOST_ENDED) {
      ended.remove();
    }
  }
}
