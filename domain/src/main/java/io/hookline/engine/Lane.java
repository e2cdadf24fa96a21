package io.hookline.engine;

import io.hookline.port.Claim;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The jobs of one destination that wait inside the engine, and how many of its calls are in flight.
 * Guarded by the lock of {@link Lanes}.
 */
final class Lane {
  private final int limit;
  private final int capacity;
  private final Throughput throughput;
  private final Stall stall;
  private final ArrayDeque<Running> waiting = new ArrayDeque<>();
  private int inFlight;
  private boolean queued;

  /**
   * A lane without jobs.
   *
   * @param limit how many calls may be in flight
   * @param capacity how many jobs of all destinations may wait
   */
  Lane(int limit, int capacity, InstantSource clock) {
    this.limit = limit;
    this.capacity = capacity;
    throughput = new Throughput(clock);
    stall = new Stall(clock);
  }

  /** Whether it should stand in line for a worker and does not yet; from now on it does. */
  boolean joinsLine() {
    boolean joins = !queued && canStart();
    queued |= joins;
    return joins;
  }

  /** Starts the job that waited longest. The lane has left the line with it. */
  Running start() {
    queued = false;
    inFlight++;
    return waiting.remove();
  }

  boolean canStart() {
    return inFlight < limit && !waiting.isEmpty();
  }

  boolean isIdle() {
    return inFlight == 0 && waiting.isEmpty();
  }

  void add(Running running) {
    waiting.add(running);
  }

  void answered() {
    inFlight--;
    throughput.countAnswer();
    if (stall.isOn() && hasCaughtUp()) {
      stall.end();
    }
  }

  /** Whether another job should rather wait in the queue, where it takes no memory. */
  boolean isOverfull() {
    return stall.isOn() && waiting.size() >= allowance();
  }

  /** Sends a job back to the queue, later and later in this stall. */
  TurnedAway turnAway(Claim claim) {
    return new TurnedAway(claim, stall.sendAway(throughput.perSecond()));
  }

  /**
   * Where all calls are taken: holds no more waiting jobs than it may start within a second, until
   * it has caught up, and hands out those that are too many.
   */
  List<Running> shed() {
    if (inFlight >= limit) {
      stall.begin();
    } else {
      stall.end();
    }
    int allowance = allowance();
    List<Running> surplus = new ArrayList<>();
    while (stall.isOn() && waiting.size() > allowance) {
      surplus.add(waiting.removeLast());
    }
    return surplus;
  }

  /** Hands out all that waits. */
  List<Running> empty() {
    List<Running> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }

  /** Also where more keeps coming: it takes all that can wait within a second. */
  private boolean hasCaughtUp() {
    return waiting.isEmpty() || throughput.perSecond() >= capacity;
  }

  private int allowance() {
    return Math.max(limit, throughput.perSecond());
  }
}
