package io.hookline.retry;

import java.time.Instant;

/** What is to be done with a job after an attempt. */
public sealed interface RetryDecision {

  /** The receiver has it. */
  record Done() implements RetryDecision {}

  /**
   * Try again.
   *
   * @param at not before this instant
   */
  record RetryAt(Instant at) implements RetryDecision {}

  /**
   * Stop trying.
   *
   * @param reason why, for people, such as {@code 5 of 5 attempts failed}
   */
  record GiveUp(String reason) implements RetryDecision {}
}
