package io.hookline.app.queue;

import io.hookline.app.dlq.Masked;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.port.JobSighting;
import java.util.List;
import java.util.Optional;

/**
 * A job, with all that its queue and the dead letter queue know of it.
 *
 * @param queue its queue
 * @param job where it stands
 * @param letter its dead letter, if it has one
 */
public record FoundJob(QueueRef queue, JobSighting job, Optional<DeadLetter> letter) {

  /** A job that only the dead letter queue knows. */
  static FoundJob of(DeadLetter letter) {
    LetterContent content = letter.content();
    List<PastAttempt> attempts = content.attempts();
    return new FoundJob(
        content.queue(),
        new JobSighting(
            content.jobId(),
            state(letter.status()),
            Optional.of(content.worker()),
            Optional.empty(),
            attempts.isEmpty() ? 0 : Math.max(attempts.size(), attempts.getLast().number()),
            attempts,
            Optional.of(content.request())),
        Optional.of(letter));
  }

  /** The same, completed by what its letter has and the queue does not keep. */
  FoundJob completed() {
    Optional<LetterContent> content = letter.map(DeadLetter::content);
    JobSighting complete =
        new JobSighting(
            job.id(),
            job.state(),
            job.worker().or(() -> content.map(LetterContent::worker)),
            job.due(),
            job.attempts(),
            job.history().isEmpty()
                ? content.map(LetterContent::attempts).orElse(List.of())
                : job.history(),
            job.request().or(() -> content.map(LetterContent::request)));
    return new FoundJob(queue, complete, letter);
  }

  /** The same without header values and queries, where secrets use to be. */
  public FoundJob masked() {
    Optional<Request> shown = job.request().map(Masked::of);
    return new FoundJob(
        queue,
        new JobSighting(
            job.id(), job.state(), job.worker(), job.due(), job.attempts(), job.history(), shown),
        letter.map(Masked::of));
  }

  /** A letter that nobody has sent again is of a job that failed. */
  private static JobState state(JobState ofLetter) {
    return ofLetter == JobState.PENDING ? JobState.FAILED : ofLetter;
  }
}
