package io.hookline.port;

import io.hookline.job.PastAttempt;
import java.time.Instant;

/** How a claim ends. */
public sealed interface Settlement {

  /** The hold that ends. */
  Claim claim();

  /** The job was delivered. */
  record Complete(Claim claim) implements Settlement {}

  /**
   * An attempt was made and did not end the job, which waits with one attempt more. Mostly it
   * failed; it may have succeeded where the dead letter store could not be told so yet.
   *
   * @param at not to be claimed before this instant of steady time, which nobody can set; an
   *     adapter that remembers it beyond the process remembers how long it is until then
   * @param attempt what is kept of the attempt
   */
  record Retry(Claim claim, Instant at, PastAttempt attempt) implements Settlement {}

  /**
   * The job is given up on.
   *
   * @param error how its last attempt ended
   * @param reason why no other follows
   */
  record GiveUp(Claim claim, String error, String reason) implements Settlement {}

  /**
   * Nothing was attempted; the job waits as it was before the claim.
   *
   * @param at not to be claimed before this instant of steady time
   */
  record Release(Claim claim, Instant at) implements Settlement {}
}
