package io.hookline.event;

import io.hookline.job.Attempt;
import io.hookline.job.Job;
import io.hookline.job.Origin;
import io.hookline.letter.LetterContent;
import io.hookline.retry.RetryDecision;

/** Something that happened and that somebody may want to log, count or show. */
public sealed interface DeliveryEvent {

  /**
   * An attempt ended and was decided upon.
   *
   * @param job the job as it was before the attempt
   * @param attempt the attempt
   * @param decision what follows from it
   */
  record Attempted(Job job, Attempt attempt, RetryDecision decision) implements DeliveryEvent {}

  /**
   * A job was given up on, and the dead letter store has it.
   *
   * @param job the job as it was before its last attempt
   * @param letter what is kept of it
   */
  record GivenUp(Job job, LetterContent letter) implements DeliveryEvent {}

  /**
   * The queue held something that is no usable job. It was kept aside.
   *
   * @param origin where it stands
   * @param reason what is wrong with it
   */
  record Rejected(Origin origin, String reason) implements DeliveryEvent {}

  /**
   * The lease of a claim ended before its job was settled; whoever holds it now goes on with it.
   *
   * @param job the job
   */
  record ClaimLost(Job job) implements DeliveryEvent {}

  /**
   * Worth a person's attention, and nothing to act on.
   *
   * @param text one line
   */
  record Notice(String text) implements DeliveryEvent {}

  /**
   * Our own infrastructure failed; the text says what happens next.
   *
   * @param text one line
   */
  record Trouble(String text) implements DeliveryEvent {}
}
