package io.hookline.engine;

import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryListener;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Settles claims in batches, on one thread, so that the queue pays for a disk flush or a round trip
 * once for many jobs and no worker waits for it.
 */
final class Settler implements Runnable {
  /** How long a batch gathers. Long beside the cost of a flush, short beside any retry. */
  private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final JobQueue queue;
  private final Lanes lanes;
  private final HeldClaims held;
  private final int batchSize;
  private final Patience patience;
  private final DeliveryListener events;
  private Batch gathering = new Batch(0);
  private boolean closed;

  /** Settles at once when {@code batchSize} claims have gathered. */
  Settler(EnginePorts ports, Lanes lanes, HeldClaims held, int batchSize, Patience patience) {
    this.batchSize = batchSize;
    this.queue = ports.queue();
    this.lanes = lanes;
    this.held = held;
    this.patience = patience;
    this.events = ports.events();
  }

  /**
   * Hands over; never waits. What is under way is bounded by what may be held.
   *
   * @param started whether the job counts among those that were started, until it is settled
   */
  void submit(Settlement settlement, boolean started) {
    lock.lock();
    try {
      gathering.add(settlement, started);
      if (gathering.size() == 1 || gathering.size() == batchSize) {
        arrived.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Ends {@link #run} once all that was submitted is settled. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    try {
      while (turn()) {}
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Settles one batch, for which it waits; false where nothing more will come. */
  boolean turn() throws InterruptedException {
    Batch batch = next();
    if (!batch.isEmpty()) {
      settle(batch);
    }
    return !batch.isEmpty();
  }

  private Batch next() throws InterruptedException {
    lock.lock();
    try {
      while (gathering.isEmpty() && !closed) {
        arrived.await();
      }
      gather();
      Batch batch = gathering;
      gathering = new Batch(batch.size());
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void gather() throws InterruptedException {
    long nanos = GATHER_NANOS;
    while (gathering.size() < batchSize && nanos > 0 && !closed) {
      nanos = arrived.awaitNanos(nanos);
    }
  }

  private void settle(Batch batch) throws InterruptedException {
    Optional<List<Claim>> lost = patience.until(() -> queue.settle(batch.settlements));
    lost.ifPresent(claims -> claims.forEach(claim -> events.on(new ClaimLost(claim.job()))));
    batch.settlements.forEach(settlement -> held.remove(settlement.claim()));
    lanes.settled(batch.started);
  }

  private static final class Batch {
    private final List<Settlement> settlements;
    private int started;

    Batch(int size) {
      settlements = new ArrayList<>(size);
    }

    void add(Settlement settlement, boolean isStarted) {
      settlements.add(settlement);
      started += isStarted ? 1 : 0;
    }

    int size() {
      return settlements.size();
    }

    boolean isEmpty() {
      return settlements.isEmpty();
    }
  }
}
