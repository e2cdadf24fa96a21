package io.hookline.redrive;

import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.port.NewJob;
import java.time.Instant;
import java.util.Optional;

/**
 * A dead letter that is taken out of its store's hands for a redrive.
 *
 * @param before as it was
 * @param letter as it is while it is on its way
 */
record Taken(DeadLetter before, DeadLetter letter) {

  static Taken of(DeadLetter before, JobId id, AuditEntry entry) {
    return new Taken(before, before.redriven(id, entry));
  }

  /** Once the store has let it go. */
  Taken kept() {
    return new Taken(before, letter.kept());
  }

  QueueRef queue() {
    return letter.content().queue();
  }

  NewJob job() {
    return new NewJob(
        letter.content().jobId(),
        OwnHeaders.removed(letter.content().request()),
        Optional.of(letter.content().uuid()));
  }

  DeadLetter queued(Instant at) {
    return letter.queued(at);
  }

  DeadLetter putBack(AuditEntry entry) {
    return letter.notRedriven(before, entry);
  }
}
