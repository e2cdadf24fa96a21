package io.hookline.engine;

import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryListener;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Release;
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
  private List<Settlement> gathering = new ArrayList<>();
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

  /** Hands over; never waits. What is under way is bounded by what the lanes let start. */
  void submit(Settlement settlement) {
    lock.lock();
    try {
      gathering.add(settlement);
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
      List<Settlement> batch = next();
      while (!batch.isEmpty()) {
        settle(batch);
        batch = next();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Settlement> next() throws InterruptedException {
    lock.lock();
    try {
      while (gathering.isEmpty() && !closed) {
        arrived.await();
      }
      gather();
      List<Settlement> batch = gathering;
      gathering = new ArrayList<>(batch.size());
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

  private void settle(List<Settlement> batch) throws InterruptedException {
    Optional<List<Claim>> lost = patience.until(() -> queue.settle(batch));
    lost.ifPresent(claims -> claims.forEach(claim -> events.on(new ClaimLost(claim.job()))));
    List<Claim> ended = new ArrayList<>(batch.size());
    List<Claim> started = new ArrayList<>(batch.size());
    for (Settlement settlement : batch) {
      ended.add(settlement.claim());
      if (!(settlement instanceof Release)) {
        started.add(settlement.claim());
      }
    }
    held.removeAll(ended);
    lanes.settled(started);
  }
}
