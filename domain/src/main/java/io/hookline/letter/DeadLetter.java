package io.hookline.letter;

import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.PastAttempts;
import io.hookline.job.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A job that was given up on, as a store keeps it. Immutable: what people do with it makes another
 * one, which the store takes if nobody was faster.
 *
 * @param id counts up in a store; unique
 * @param version how often the letter was kept: 1 at first, one more with every change
 * @param content the job and why it was given up
 * @param status where it stands
 * @param createdAt when it was given up, to the millisecond
 * @param updatedAt when it was changed last, to the millisecond
 * @param redrive the last time it was sent again
 * @param audit who did what with it, oldest first
 */
public record DeadLetter(
    long id,
    long version,
    LetterContent content,
    JobState status,
    Instant createdAt,
    Instant updatedAt,
    Optional<Redrive> redrive,
    List<AuditEntry> audit) {
  /** Most audit entries that are kept: the latest ones. */
  public static final int MOST_AUDITED = 200;

  /** Keeps its own copy, its times cut to the millisecond. */
  public DeadLetter {
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
    audit = List.copyOf(audit.subList(Math.max(0, audit.size() - MOST_AUDITED), audit.size()));
  }

  /** A letter as it is first kept. */
  public static DeadLetter fresh(long id, LetterContent content, Instant at) {
    return new DeadLetter(id, 1, content, JobState.PENDING, at, at, Optional.empty(), List.of());
  }

  /** A letter whose redriven job failed, where the letter itself is gone. */
  public static DeadLetter failed(long id, LetterContent content, Instant at) {
    Optional<Redrive> redrive = Optional.of(new Redrive(at, true));
    return new DeadLetter(id, 1, content, JobState.FAILED, at, at, redrive, List.of());
  }

  /** The same letter under another id, as a store gives it that takes it in. */
  public DeadLetter withId(long newId) {
    return new DeadLetter(newId, 1, content, status, createdAt, updatedAt, redrive, audit);
  }

  /** This letter once a store has kept it in place of the one with this version. */
  public DeadLetter kept() {
    return new DeadLetter(id, version + 1, content, status, createdAt, updatedAt, redrive, audit);
  }

  /** On its way back to its queue. */
  public DeadLetter redriven(JobId jobId, AuditEntry entry) {
    LetterContent next = content.withJobId(jobId);
    return changed(next, JobState.PROCESSING, Optional.of(new Redrive(entry.at(), false)), entry);
  }

  /** On its queue. */
  public DeadLetter queued(Instant at) {
    Optional<Redrive> known = redrive.map(r -> new Redrive(r.at(), true));
    return new DeadLetter(id, version, content, status, createdAt, at, known, audit);
  }

  /** As it was before a redrive that failed. */
  public DeadLetter notRedriven(DeadLetter before, AuditEntry entry) {
    return changed(before.content, before.status, before.redrive, entry);
  }

  /** With another request. */
  public DeadLetter edited(Request request, AuditEntry entry) {
    return changed(content.withRequest(request), status, redrive, entry);
  }

  /** Delivered in the end. */
  public DeadLetter delivered(List<PastAttempt> attempts, Instant at) {
    return ended(content.withAttempts(allAttempts(attempts)), JobState.COMPLETE, at);
  }

  /**
   * Given up on once more; {@code again} holds the attempts made since it was redriven. What names
   * the letter and its job stays, so that no other letter can be in the way.
   */
  public DeadLetter failedAgain(LetterContent again, Instant at) {
    LetterContent next =
        new LetterContent(
            content.uuid(),
            again.worker(),
            content.queue(),
            content.jobId(),
            again.request(),
            again.error(),
            again.reason(),
            allAttempts(again.attempts()));
    return ended(next, JobState.FAILED, at);
  }

  private List<PastAttempt> allAttempts(List<PastAttempt> later) {
    return PastAttempts.latest(content.attempts(), later, LetterContent.MOST_ATTEMPTS);
  }

  private DeadLetter ended(LetterContent next, JobState end, Instant at) {
    return new DeadLetter(id, version, next, end, createdAt, at, redrive, audit);
  }

  private DeadLetter changed(
      LetterContent next, JobState state, Optional<Redrive> drive, AuditEntry entry) {
    List<AuditEntry> entries = new ArrayList<>(audit);
    entries.add(entry);
    return new DeadLetter(id, version, next, state, createdAt, entry.at(), drive, entries);
  }
}
