package io.hookline.engine;

import io.hookline.destination.Destination;
import io.hookline.port.Claim;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Claimed jobs on their way to the workers: a lane for each destination, served in turn, so that
 * none waits behind another's jobs. A destination that cannot keep up holds only a few jobs here;
 * what comes for it beyond that is turned away, back into the queue.
 */
final class Lanes {
  /** Jobs that wait here, as a multiple of those that may be started: enough to never run dry. */
  private static final int READ_AHEAD = 4;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition startable = lock.newCondition();
  private final Condition room = lock.newCondition();
  private final Map<Destination, Lane> lanes = new HashMap<>();
  private final ArrayDeque<Lane> line = new ArrayDeque<>();
  private final HeldClaims held;
  private final InstantSource clock;
  private final int concurrency;
  private final int perDestination;
  private final int capacity;
  private int waiting;
  private int started;
  private int inFlight;
  private boolean closed;

  Lanes(EngineSettings settings, HeldClaims held, InstantSource clock) {
    this.held = held;
    this.clock = clock;
    concurrency = settings.concurrency();
    perDestination = settings.perDestination();
    capacity = READ_AHEAD * concurrency;
  }

  /**
   * How many jobs to claim next. Waits up to {@code wait} until that is a batch worth asking for,
   * then tells what there is, perhaps 0.
   */
  int awaitRoom(Duration wait) throws InterruptedException {
    lock.lock();
    try {
      long nanos = wait.toNanos();
      while (!isWorthClaiming() && !closed && nanos > 0) {
        nanos = room.awaitNanos(nanos);
      }
      return room();
    } finally {
      lock.unlock();
    }
  }

  /** Takes in what was claimed, but for those it gives back as turned away. */
  List<TurnedAway> add(List<Claim> claims) {
    lock.lock();
    try {
      List<TurnedAway> turnedAway = new ArrayList<>();
      for (Claim claim : claims) {
        add(claim, turnedAway);
      }
      return turnedAway;
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a job that may start; empty once closed. */
  Optional<Running> take() throws InterruptedException {
    lock.lock();
    try {
      while (!closed && (line.isEmpty() || started >= concurrency)) {
        startable.await();
      }
      return closed ? Optional.empty() : Optional.of(start());
    } finally {
      lock.unlock();
    }
  }

  /**
   * The call has ended and makes room for the destination's next. Wakes nobody: the worker that
   * tells this asks for its next job right after.
   */
  void answered(Running running) {
    lock.lock();
    try {
      Lane lane = lane(running.destination());
      lane.answered();
      inFlight--;
      enlist(lane);
      if (lane.isIdle()) {
        lanes.remove(running.destination());
      }
    } finally {
      lock.unlock();
    }
  }

  /** How many calls are under way. */
  int inFlight() {
    lock.lock();
    try {
      return inFlight;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Claims were settled, durably, and are not held any more.
   *
   * @param count how many of them counted as started
   */
  void settled(int count) {
    lock.lock();
    try {
      started -= count;
      wakeWorkers(count);
      signalRoom();
    } finally {
      lock.unlock();
    }
  }

  /** A started job waits for something else than its call, and takes no place meanwhile. */
  void setAside(Claim claim) {
    held.discount(claim);
    settled(1);
  }

  /** Gives back what stalled destinations hold too much of, to make room for the others. */
  List<TurnedAway> turnAwayStalled() {
    lock.lock();
    try {
      List<TurnedAway> turnedAway = new ArrayList<>();
      for (Lane lane : lanes.values()) {
        for (Running running : lane.shed()) {
          waiting--;
          turnedAway.add(lane.turnAway(running.claim()));
        }
      }
      return turnedAway;
    } finally {
      lock.unlock();
    }
  }

  /** Starts nothing any more and gives back what was not started. */
  List<Claim> close() {
    lock.lock();
    try {
      closed = true;
      startable.signalAll();
      room.signalAll();
      waiting = 0;
      return lanes.values().stream().flatMap(l -> l.empty().stream()).map(Running::claim).toList();
    } finally {
      lock.unlock();
    }
  }

  private int room() {
    return Math.min(capacity - waiting, held.room());
  }

  /**
   * A batch big enough to be cheap, or any job at all where few wait because payloads are large.
   */
  private boolean isWorthClaiming() {
    int batch = capacity / 4;
    int free = room();
    return free >= batch || (free > 0 && waiting < batch);
  }

  private void signalRoom() {
    if (isWorthClaiming()) {
      room.signal();
    }
  }

  private void add(Claim claim, List<TurnedAway> turnedAway) {
    Destination destination = Destination.of(claim.job().request().url());
    Lane lane = lane(destination);
    if (lane.isOverfull() || closed) {
      turnedAway.add(lane.turnAway(claim));
      return;
    }
    lane.add(new Running(claim, destination));
    waiting++;
    enlist(lane);
    wakeWorkers(1);
  }

  private Running start() {
    Lane lane = line.remove();
    Running running = lane.start();
    enlist(lane);
    waiting--;
    started++;
    inFlight++;
    signalRoom();
    return running;
  }

  private void enlist(Lane lane) {
    if (lane.joinsLine()) {
      line.add(lane);
    }
  }

  private void wakeWorkers(int most) {
    int count = line.isEmpty() ? 0 : Math.min(most, concurrency - started);
    for (int i = 0; i < count; i++) {
      startable.signal();
    }
  }

  private Lane lane(Destination destination) {
    return lanes.computeIfAbsent(destination, _ -> new Lane(perDestination, capacity, clock));
  }
}
