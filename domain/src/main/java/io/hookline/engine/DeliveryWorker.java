package io.hookline.engine;

import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Attempt;
import io.hookline.job.Job;
import io.hookline.job.PastAttempt;
import io.hookline.port.Claim;
import io.hookline.port.HttpExchange;
import io.hookline.port.Settlement;
import io.hookline.retry.RetryDecision;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Makes one call after another until the lanes are closed. Runs on a long-lived virtual thread. */
final class DeliveryWorker implements Runnable {
  /** A job that hit a fault of ours comes back after this, as if it had not been tried. */
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final EnginePorts ports;
  private final CallFactory calls;
  private final Tuned tuned;
  private final Lanes lanes;
  private final HeldClaims held;
  private final Settler settler;
  private final Undertaker undertaker;

  DeliveryWorker(EnginePorts ports, CallFactory calls, Tuned tuned, Stages stages) {
    this.ports = ports;
    this.calls = calls;
    this.tuned = tuned;
    lanes = stages.lanes();
    held = stages.held();
    settler = stages.settler();
    undertaker = stages.undertaker();
  }

  @Override
  public void run() {
    try {
      Optional<Running> next = lanes.take();
      while (next.isPresent()) {
        deliver(next.get());
        next = lanes.take();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private void deliver(Running running) {
    Instant at = ports.clock().instant();
    try {
      if (held.isSafe(running.claim())) {
        HttpExchange exchange = ports.transport().send(calls.call(running, at));
        conclude(running.claim(), at, exchange);
      } else {
        putBack(running.claim(), Duration.ZERO);
      }
    } catch (RuntimeException fault) {
      // A destination's faults are outcomes; this is a fault of ours, and the job must outlive it.
      ports
          .events()
          .on(new Trouble(running.claim().job().origin() + ": put back after a fault: " + fault));
      putBack(running.claim(), AFTER_FAULT);
    } finally {
      lanes.answered(running);
    }
  }

  private void conclude(Claim claim, Instant at, HttpExchange exchange) {
    Job job = claim.job();
    Instant now = ports.clock().instant();
    Instant steadyNow = ports.steady().instant();
    RetryDecision decision = tuned.now().retry().decide(job, exchange.outcome(), now);
    Attempt attempt =
        new Attempt(job.attempts() + 1, at, exchange.took(), exchange.timing(), exchange.outcome());
    // Told before it is settled, so that whoever sees the queue drained has heard of everything.
    ports.events().on(new Attempted(job, attempt, decision));
    switch (decision) {
      case Done() -> delivered(claim, attempt);
      case RetryAt(Instant next) ->
          retry(claim, steadyNow.plus(Duration.between(now, next)), attempt);
      case GiveUp(String reason) -> undertaker.gaveUp(claim, attempt, reason);
    }
  }

  private void delivered(Claim claim, Attempt attempt) {
    Optional<UUID> letter = claim.job().deadLetter();
    if (letter.isPresent()) {
      undertaker.redelivered(claim, attempt, letter.get());
    } else {
      settler.submit(new Settlement.Complete(claim), true);
    }
  }

  private void retry(Claim claim, Instant at, Attempt attempt) {
    settler.submit(new Settlement.Retry(claim, at, attempt.past(PastAttempt.EXCERPT)), true);
  }

  private void putBack(Claim claim, Duration away) {
    Instant at = ports.steady().instant().plus(away);
    settler.submit(new Settlement.Release(claim, at), true);
  }
}
