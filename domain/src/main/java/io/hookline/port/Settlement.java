package io.hookline.port;

import java.time.Instant;

/** How a claim ends. */
public sealed interface Settlement {

  /** The hold that ends. */
  Claim claim();

  /** The job was delivered. */
  record Complete(Claim claim) implements Settlement {}

  /**
   * The attempt failed; the job waits with one attempt more.
   *
   * @param at not to be claimed before this instant
   */
  record Retry(Claim claim, Instant at) implements Settlement {}

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
   * @param at not to be claimed before this instant
   */
  record Release(Claim claim, Instant at) implements Settlement {}
}
