package io.hookline.chaos.step;

import io.hookline.job.QueueRef;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** A queue with gates around its journal. */
final class SteppingQueue implements JobQueue {
  private final JobQueue real;
  private final Gate gate;

  SteppingQueue(JobQueue real, Gate gate) {
    this.real = real;
    this.gate = gate;
  }

  /** So that what is redriven comes by the gates of {@link SteppingPublisher}. */
  @Override
  public QueueRef ref() {
    return new QueueRef(SteppingProvider.TYPE, real.ref().toString());
  }

  @Override
  public List<Claim> claim(int max, Duration lease, Duration wait) {
    List<Claim> claims = real.claim(max, lease, wait);
    if (!claims.isEmpty()) {
      gate.pass(Step.CLAIMED);
    }
    return claims;
  }

  @Override
  public List<Claim> settle(List<? extends Settlement> settlements) {
    gate.pass(Step.SETTLING);
    List<Claim> lost = real.settle(settlements);
    gate.pass(Step.SETTLED);
    return lost;
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Duration lease) {
    return real.renew(claims, lease);
  }

  @Override
  public QueueStatus status() {
    return real.status();
  }

  @Override
  public void close() {
    real.close();
  }
}
