package io.hookline.engine;

import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Attempt;
import io.hookline.job.Job;
import io.hookline.job.Outcome;
import io.hookline.port.Claim;
import io.hookline.port.HttpExchange;
import io.hookline.port.Settlement;
import io.hookline.retry.RetryDecision;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import io.hookline.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Makes one call after another until the lanes are closed. Runs on a long-lived virtual thread. */
final class DeliveryWorker implements Runnable {
  /** A job that hit a fault of ours comes back after this, as if it had not been tried. */
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final EnginePorts ports;
  private final Lanes lanes;
  private final CallFactory calls;
  private final RetryPolicy policy;
  private final Settler settler;

  DeliveryWorker(
      EnginePorts ports, Lanes lanes, CallFactory calls, RetryPolicy policy, Settler settler) {
    this.ports = ports;
    this.lanes = lanes;
    this.calls = calls;
    this.policy = policy;
    this.settler = settler;
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
      HttpExchange exchange = ports.transport().send(calls.call(running, at));
      conclude(running.claim(), at, exchange);
    } catch (RuntimeException fault) {
      // A destination's faults are outcomes; this is a fault of ours, and the job must outlive it.
      putBack(running.claim(), at, fault);
    } finally {
      lanes.answered(running);
    }
  }

  private void conclude(Claim claim, Instant at, HttpExchange exchange) {
    Job job = claim.job();
    Outcome outcome = exchange.outcome();
    RetryDecision decision = policy.decide(job, outcome, ports.clock().instant());
    Attempt attempt = new Attempt(job.attempts() + 1, at, exchange.took(), outcome);
    // Told before it is settled, so that whoever sees the queue drained has heard of everything.
    ports.events().on(new Attempted(job, attempt, decision));
    settler.submit(settlement(claim, outcome, decision));
  }

  private static Settlement settlement(Claim claim, Outcome outcome, RetryDecision decision) {
    return switch (decision) {
      case Done() -> new Settlement.Complete(claim);
      case RetryAt(Instant at) -> new Settlement.Retry(claim, at);
      case GiveUp(String reason) -> new Settlement.GiveUp(claim, outcome.describe(), reason);
    };
  }

  private void putBack(Claim claim, Instant at, RuntimeException fault) {
    ports.events().on(new Trouble(claim.job().origin() + ": put back after a fault: " + fault));
    settler.submit(new Settlement.Release(claim, at.plus(AFTER_FAULT)));
  }
}
