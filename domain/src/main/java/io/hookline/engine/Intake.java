package io.hookline.engine;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Release;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Claims jobs and hands them to the lanes, until the queue is drained or the engine stops. */
final class Intake implements Runnable {
  /** Most jobs asked for at once: the first of them should not wait long for the last. */
  private static final int BATCH = 256;

  /**
   * How long to wait for anything before looking whether the engine stops or a lane has stalled.
   */
  private static final Duration TURN = Duration.ofMillis(250);

  private final JobQueue queue;
  private final Duration lease;
  private final InstantSource clock;
  private final Lanes lanes;
  private final HeldClaims held;
  private final Settler settler;
  private final Patience patience;
  private final CountDownLatch drained = new CountDownLatch(1);
  private final CountDownLatch stopping = new CountDownLatch(1);

  Intake(EnginePorts ports, Duration lease, Lanes lanes, HeldClaims held, Settler settler) {
    this.queue = ports.queue();
    this.clock = ports.clock();
    this.lease = lease;
    this.lanes = lanes;
    this.held = held;
    this.settler = settler;
    this.patience = new Patience(ports.events(), stopping);
  }

  /** Counted down when the queue is drained; stays as it is when the engine stops before. */
  CountDownLatch drained() {
    return drained;
  }

  /** Claims nothing more once the turn under way is over. */
  void stop() {
    stopping.countDown();
  }

  @Override
  public void run() {
    try {
      while (stopping.getCount() > 0 && drained.getCount() > 0) {
        turn();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void turn() throws InterruptedException {
    int room = lanes.awaitRoom(TURN);
    if (room <= 0) {
      putBack(lanes.turnAwayStalled());
      return;
    }
    List<Claim> claims = claim(Math.min(room, BATCH));
    held.addAll(claims);
    putBack(lanes.add(claims));
    if (claims.isEmpty() && held.isEmpty() && isDrained()) {
      drained.countDown();
    }
  }

  private List<Claim> claim(int max) throws InterruptedException {
    return patience.until(() -> queue.claim(max, lease, TURN)).orElse(List.of());
  }

  private boolean isDrained() throws InterruptedException {
    return patience.until(() -> queue.status().drained()).orElse(false);
  }

  private void putBack(List<TurnedAway> turnedAway) {
    for (TurnedAway job : turnedAway) {
      settler.submit(new Release(job.claim(), clock.instant().plus(job.away())));
    }
  }
}
