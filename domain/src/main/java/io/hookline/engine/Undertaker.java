package io.hookline.engine;

import io.hookline.job.Attempt;
import io.hookline.job.Job;
import io.hookline.job.PastAttempt;
import io.hookline.job.Request;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.port.Claim;
import io.hookline.port.Settlement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Writes what the dead letter store is told of a job, and hands it over. */
final class Undertaker {
  private final EnginePorts ports;
  private final CallFactory calls;
  private final String worker;
  private final Tuned tuned;
  private final Burials burials;

  Undertaker(EnginePorts ports, CallFactory calls, String worker, Tuned tuned, Burials burials) {
    this.ports = ports;
    this.calls = calls;
    this.worker = worker;
    this.tuned = tuned;
    this.burials = burials;
  }

  /**
   * Takes a claim whose job must not be called: it was delivered already, and the store could not
   * be told; or it was received too often, because it makes every worker crash that takes it up.
   */
  boolean takes(Claim claim) {
    Job job = claim.job();
    if (job.deadLetter().isPresent() && wasDelivered(job)) {
      delivered(claim, job.deadLetter().get(), job.history(), false);
      return true;
    }
    if (claim.received() > tuned.now().maxReceived()) {
      poisoned(claim);
      return true;
    }
    return false;
  }

  /** The job was given up on after {@code attempt}. */
  void gaveUp(Claim claim, Attempt attempt, String reason) {
    String error = attempt.outcome().describe();
    List<PastAttempt> attempts = claim.job().historyWith(attempt.past(Integer.MAX_VALUE));
    bury(claim, content(claim.job(), attempt.at(), error, reason, attempts), true);
  }

  /** The redriven job of {@code letter} was delivered with {@code attempt}. */
  void redelivered(Claim claim, Attempt attempt, UUID letter) {
    PastAttempt last = attempt.past(PastAttempt.EXCERPT);
    delivered(claim, letter, claim.job().historyWith(last), true);
  }

  private static boolean wasDelivered(Job job) {
    return !job.history().isEmpty() && job.history().getLast().isSuccess();
  }

  private void delivered(Claim claim, UUID letter, List<PastAttempt> attempts, boolean started) {
    LetterEntry entry = new Delivered(letter, attempts, now());
    burials.submit(new Ending(entry, new Settlement.Complete(claim), started));
  }

  private void poisoned(Claim claim) {
    String error = "received %d times without an outcome".formatted(claim.received() - 1);
    String reason = "poison: every worker that took it up ended before it had an outcome";
    bury(claim, content(claim.job(), now(), error, reason, claim.job().history()), false);
  }

  private void bury(Claim claim, LetterContent content, boolean started) {
    LetterEntry entry =
        claim.job().deadLetter().isPresent()
            ? new FailedAgain(content, now())
            : new Buried(content, now());
    Settlement end = new Settlement.GiveUp(claim, content.error(), content.reason());
    burials.submit(new Ending(entry, end, started));
  }

  private LetterContent content(
      Job job, Instant sentAt, String error, String reason, List<PastAttempt> attempts) {
    Request sent =
        new Request(
            job.request().method(),
            job.request().url(),
            calls.headers(job, sentAt),
            job.request().payload());
    UUID uuid =
        job.deadLetter().orElseGet(() -> LetterContent.uuidOf(ports.queue().ref(), job.id()));
    return new LetterContent(
        uuid, worker, ports.queue().ref(), job.id(), sent, error, reason, attempts);
  }

  private Instant now() {
    return ports.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
