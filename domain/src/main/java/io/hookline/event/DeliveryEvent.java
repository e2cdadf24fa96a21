package io.hookline.event;

import io.hookline.destination.Destination;
import io.hookline.job.Attempt;
import io.hookline.job.Job;
import io.hookline.job.Origin;
import io.hookline.letter.LetterContent;
import io.hookline.retry.RetryDecision;
import io.hookline.trace.Span;
import java.time.Duration;
import java.util.Optional;

/** Something that happened and that somebody may want to log, count or show. */
public sealed interface DeliveryEvent {

  /**
   * An attempt ended and was decided upon.
   *
   * @param job the job as it was before the attempt
   * @param attempt the attempt
   * @param decision what follows from it
   * @param destination where it went
   * @param lag how long after the job was due the attempt started
   * @param span its place in a trace, where there is one
   */
  record Attempted(
      Job job,
      Attempt attempt,
      RetryDecision decision,
      Destination destination,
      Duration lag,
      Optional<Span> span)
      implements DeliveryEvent {

    /** Without delay and trace, to the destination of the job's URL. */
    public Attempted(Job job, Attempt attempt, RetryDecision decision) {
      this(
          job,
          attempt,
          decision,
          Destination.of(job.request().url()),
          Duration.ZERO,
          Optional.empty());
    }
  }

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
