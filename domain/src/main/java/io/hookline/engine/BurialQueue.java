package io.hookline.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The endings that wait for the dead letter store, and those that it was asked to record and has
 * not answered for. While it is down one ending waits here, to try it again with, and takes no
 * job's place; all others are turned away.
 */
final class BurialQueue {
  /** Most endings told at once. */
  private static final int BATCH = 512;

  /** A store that has not answered for so long is taken for one that is down. */
  static final Duration SLOW = Duration.ofSeconds(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Outage outage = new Outage(BATCH);
  private final InstantSource steady;
  private final Lanes lanes;
  private List<Ending> waiting = new ArrayList<>();
  private List<Ending> asked = List.of();
  private long askedAt;
  private boolean closed;

  BurialQueue(InstantSource steady, Lanes lanes) {
    this.steady = steady;
    this.lanes = lanes;
  }

  /** Takes in {@code ending}, or turns it away. */
  boolean admit(Ending ending) {
    lock.lock();
    try {
      boolean down = outage.isUnderWay();
      boolean admitted = !closed && !(down && holdsAny());
      if (admitted) {
        waiting.add(down ? setAside(ending) : ending);
        changed.signal();
      }
      return admitted;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for what to ask the store for next; nothing once closed and empty. */
  List<Ending> next() throws InterruptedException {
    lock.lock();
    try {
      rest();
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
      asked = firstOf(sizeOfBatch());
      askedAt = steady.millis();
      return asked;
    } finally {
      lock.unlock();
    }
  }

  /** The store has answered. */
  Answered recorded() {
    lock.lock();
    try {
      List<Ending> told = asked;
      asked = List.of();
      return new Answered(told, outage.end());
    } finally {
      lock.unlock();
    }
  }

  /** The store has failed; gives back all there is. */
  Answered failed() {
    lock.lock();
    try {
      return new Answered(takeAll(), outage.fail());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Where the store begins to hang, gives back what waits, and sets aside what it was asked for:
   * that may be recorded yet.
   */
  Optional<List<Ending>> giveWay() {
    lock.lock();
    try {
      if (outage.isUnderWay() || !hangs()) {
        return Optional.empty();
      }
      outage.begin();
      asked = asked.stream().map(this::setAside).toList();
      return Optional.of(firstOf(waiting.size()));
    } finally {
      lock.unlock();
    }
  }

  /** Admits nothing more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Closes, and gives back all there is, whatever the store makes of it. */
  List<Ending> abandon() {
    lock.lock();
    try {
      closed = true;
      return takeAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean holdsAny() {
    return !waiting.isEmpty() || !asked.isEmpty();
  }

  private boolean hangs() {
    return !asked.isEmpty() && steady.millis() - askedAt > SLOW.toMillis();
  }

  private Ending setAside(Ending ending) {
    if (ending.started()) {
      lanes.setAside(ending.claim());
    }
    return ending.waiting();
  }

  private void rest() throws InterruptedException {
    long nanos = TimeUnit.MILLISECONDS.toNanos(outage.restMillis());
    while (nanos > 0 && !closed) {
      nanos = changed.awaitNanos(nanos);
    }
  }

  /** Large ones are told alone, so that one too large for the store fails alone. */
  private int sizeOfBatch() {
    int most = Math.min(outage.atOnce(), waiting.size());
    int size = Math.min(1, most);
    while (size < most && !waiting.get(size - 1).isLarge() && !waiting.get(size).isLarge()) {
      size++;
    }
    return size;
  }

  private List<Ending> firstOf(int size) {
    List<Ending> first = List.copyOf(waiting.subList(0, size));
    waiting = new ArrayList<>(waiting.subList(size, waiting.size()));
    return first;
  }

  private List<Ending> takeAll() {
    List<Ending> all = new ArrayList<>(asked);
    all.addAll(waiting);
    asked = List.of();
    waiting = new ArrayList<>();
    return all;
  }

  /**
   * What follows from an answer of the store.
   *
   * @param endings whose turn it is now
   * @param isNews whether people should be told how the store is
   */
  record Answered(List<Ending> endings, boolean isNews) {}
}
