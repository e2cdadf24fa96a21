package io.hookline.engine;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Release;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
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
  private final InstantSource steady;
  private final Stages stages;
  private final Patience patience;
  private final CountDownLatch drained = new CountDownLatch(1);
  private final CountDownLatch stopping = new CountDownLatch(1);

  Intake(EnginePorts ports, Stages stages) {
    this.queue = ports.queue();
    this.steady = ports.steady();
    this.stages = stages;
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
    stages.burials().watch();
    int room = stages.lanes().awaitRoom(TURN);
    if (room <= 0) {
      putBack(stages.lanes().turnAwayStalled());
      return;
    }
    List<Claim> claims = claim(Math.min(room, BATCH));
    putBack(stages.lanes().add(toCall(claims)));
    if (claims.isEmpty() && stages.held().isEmpty() && isDrained()) {
      drained.countDown();
    }
  }

  private List<Claim> claim(int max) throws InterruptedException {
    return patience.until(() -> claimOnce(max)).orElse(List.of());
  }

  private List<Claim> claimOnce(int max) {
    HeldClaims held = stages.held();
    long end = held.nextEnd();
    List<Claim> claims = queue.claim(max, held.lease(), TURN);
    held.addAll(claims, end);
    return claims;
  }

  private List<Claim> toCall(List<Claim> claims) {
    List<Claim> called = new ArrayList<>(claims);
    called.removeIf(stages.undertaker()::takes);
    return called;
  }

  private boolean isDrained() throws InterruptedException {
    return patience.until(() -> queue.status().drained()).orElse(false);
  }

  private void putBack(List<TurnedAway> turnedAway) {
    for (TurnedAway job : turnedAway) {
      Release release = new Release(job.claim(), steady.instant().plus(job.away()));
      stages.settler().submit(release, false);
    }
  }
}
