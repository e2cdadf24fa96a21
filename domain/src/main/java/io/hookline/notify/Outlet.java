package io.hookline.notify;

import io.hookline.alert.Alert;
import io.hookline.event.DeliveryListener;
import io.hookline.job.Durations;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Later;
import io.hookline.port.NotifyOutcome.Refused;
import io.hookline.port.NotifyOutcome.Sent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings alerts to one notifier, one after the other, on a thread of its own. Whoever offers one
 * never waits for it.
 */
final class Outlet implements Runnable {
  /** By its contract no notifier takes longer than 30 s. */
  static final Duration HANGS = Duration.ofSeconds(35);

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final NamedNotifier named;
  private final WorkerIdentity worker;
  private final InstantSource steady;
  private final Standing standing;
  private final Outbox outbox = new Outbox();
  private final Rest rest = new Rest();
  private Optional<Waiting> sending = Optional.empty();
  private Instant sendingSince = Instant.MIN;
  private Instant end = Instant.MAX;
  private boolean abandoned;

  Outlet(
      NamedNotifier named, WorkerIdentity worker, InstantSource steady, DeliveryListener events) {
    this.named = named;
    this.worker = worker;
    this.steady = steady;
    standing = new Standing(named.name(), events);
  }

  /** Takes in {@code alert}; never waits. */
  void offer(Alert alert) {
    lock.lock();
    try {
      outbox.add(alert, steady.instant());
      if (abandoned) {
        outbox.dropAll();
      }
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** To be called now and then: says so where the notifier hangs, or is too slow. */
  void watch() {
    lock.lock();
    try {
      if (sending.isPresent() && sendingSince.plus(HANGS).isBefore(steady.instant())) {
        standing.troubled("has not answered for " + Durations.format(HANGS) + "; alerts wait");
      }
    } finally {
      lock.unlock();
    }
  }

  /** Tells what comes in, until the end. */
  @Override
  public void run() {
    try {
      while (awaitTurn()) {
        turn();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells the oldest alert, if it may be told now. */
  void turn() {
    next().ifPresent(waiting -> conclude(waiting, send(waiting.alert())));
  }

  /** Goes on until {@code last}, and no longer than there is something to do. */
  void finish(Instant last) {
    lock.lock();
    try {
      end = last;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Tells nothing more; what waits is dropped, and so is what is under way. */
  void abandon() {
    lock.lock();
    try {
      abandoned = true;
      long before = outbox.dropped();
      sending.ifPresent(waiting -> outbox.drop(waiting.alert()));
      sending = Optional.empty();
      outbox.dropAll();
      standing.ended(outbox.dropped() - before);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** How many alerts were dropped. */
  long dropped() {
    lock.lock();
    try {
      return outbox.dropped();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for something to do; false where nothing more will come in time. */
  private boolean awaitTurn() throws InterruptedException {
    lock.lock();
    try {
      while (isEnding() ? canStillTell() && isResting() : outbox.isEmpty() || isResting()) {
        changed.await(millisToWait(), TimeUnit.MILLISECONDS);
      }
      return !isEnding() || canStillTell();
    } finally {
      lock.unlock();
    }
  }

  private boolean isEnding() {
    return abandoned || end.isBefore(Instant.MAX);
  }

  private boolean canStillTell() {
    boolean inTime = steady.instant().isBefore(end) && rest.until().isBefore(end);
    return !abandoned && !outbox.isEmpty() && inTime;
  }

  private boolean isResting() {
    return steady.instant().isBefore(rest.until());
  }

  private long millisToWait() {
    Duration left = Duration.between(steady.instant(), rest.until());
    boolean soon = !outbox.isEmpty() && left.compareTo(LONGEST_WAIT) < 0;
    return soon ? Math.max(1, left.toMillis()) : LONGEST_WAIT.toMillis();
  }

  private Optional<Waiting> next() {
    lock.lock();
    try {
      if (isResting()) {
        return Optional.empty();
      }
      sendingSince = steady.instant();
      sending = outbox.take(sendingSince);
      return sending;
    } finally {
      lock.unlock();
    }
  }

  private NotifyOutcome send(Alert alert) {
    try {
      return named.notifier().send(alert);
    } catch (RuntimeException | Error broken) {
      // Its message may say more than people should see.
      return new Later("an adapter broke: " + broken.getClass().getName(), Duration.ZERO);
    }
  }

  private void conclude(Waiting waiting, NotifyOutcome outcome) {
    lock.lock();
    try {
      if (!abandoned) {
        sending = Optional.empty();
        note(waiting, outcome);
      }
    } finally {
      lock.unlock();
    }
  }

  private void note(Waiting waiting, NotifyOutcome outcome) {
    Instant now = steady.instant();
    switch (outcome) {
      case Sent() -> worked(now);
      case Later(String why, Duration after) -> {
        rest.failed(now, after);
        outbox.putBack(waiting);
        standing.troubled(why + "; alerts wait, and are tried again");
      }
      case Refused(String why) -> {
        rest.failed(now, Duration.ZERO);
        outbox.drop(waiting.alert());
        standing.troubled("an alert was refused, and is dropped: " + why);
      }
    }
  }

  private void worked(Instant now) {
    rest.worked();
    long untold = outbox.takeUntold();
    if (untold > 0) {
      outbox.add(new Alert.Dropped(now, worker, untold), now);
    }
    if (outbox.isRelaxed()) {
      standing.works(outbox.dropped());
    }
  }
}
