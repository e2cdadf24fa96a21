package io.hookline.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One HTTP call to be made, and how often it was tried so far.
 *
 * @param id names the job for its whole life
 * @param origin where it came from, for people
 * @param request what to send; Hookline's own headers come on top
 * @param attempts how many attempts ended before this claim; 0 for a fresh job
 * @param history the latest of them, oldest first, at most {@link PastAttempt#MOST_KEPT}
 * @param since when the job was first taken up; its age counts from here
 * @param deadLetter the dead letter that this job sends again; empty for all others
 */
public record Job(
    JobId id,
    Origin origin,
    Request request,
    int attempts,
    List<PastAttempt> history,
    Instant since,
    Optional<UUID> deadLetter) {

  /** Keeps its own copy. */
  public Job {
    history = List.copyOf(history);
  }

  /** A job that was never tried. */
  public static Job fresh(JobId id, Origin origin, Request request, Instant since) {
    return new Job(id, origin, request, 0, List.of(), since, Optional.empty());
  }

  /** The same job after one more attempt. */
  public Job after(PastAttempt attempt) {
    return new Job(id, origin, request, attempts + 1, historyWith(attempt), since, deadLetter);
  }

  /** The latest attempts, {@code attempt} being the last of them. */
  public List<PastAttempt> historyWith(PastAttempt attempt) {
    return PastAttempts.latest(history, List.of(attempt), PastAttempt.MOST_KEPT);
  }
}
