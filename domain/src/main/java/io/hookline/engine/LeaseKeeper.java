package io.hookline.engine;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Renews the leases of all held claims, three times in the life of a lease and every ten seconds at
 * least, until the engine ends. A worker that has no room for more jobs is heard of by its queue in
 * this way alone.
 */
final class LeaseKeeper implements Runnable {
  private static final int RENEWALS_PER_LEASE = 3;
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

  private final JobQueue queue;
  private final HeldClaims held;
  private final CountDownLatch ended;
  private final DeliveryListener events;

  LeaseKeeper(EnginePorts ports, HeldClaims held, CountDownLatch ended) {
    this.queue = ports.queue();
    this.events = ports.events();
    this.held = held;
    this.ended = ended;
  }

  @Override
  public void run() {
    try {
      while (!ended.await(turn().toMillis(), TimeUnit.MILLISECONDS)) {
        renew();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** How long it rests between two renewals. */
  Duration turn() {
    Duration turn = held.lease().dividedBy(RENEWALS_PER_LEASE);
    return turn.compareTo(LONGEST_SILENCE) < 0 ? turn : LONGEST_SILENCE;
  }

  /**
   * Renews once. Nothing is started of a claim that is lost. A failure is told and tried again at
   * the next turn.
   */
  void renew() {
    List<Claim> claims = held.all();
    if (claims.isEmpty()) {
      return;
    }
    try {
      long end = held.nextEnd();
      held.renewed(claims, queue.renew(claims, held.lease()), end);
    } catch (RuntimeException failure) {
      events.on(new Trouble(Faults.text(failure) + "; leases are renewed again soon"));
    }
  }
}
