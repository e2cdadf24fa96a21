package io.hookline.testkit;

import io.hookline.job.Job;
import io.hookline.job.JobState;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.Claim;
import io.hookline.port.QueueStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a queue in memory holds at one moment.
 *
 * @param waiting jobs that nobody holds, those due longest first
 * @param held jobs that were claimed
 * @param ended the latest of those that have ended
 * @param counts how many there are of each
 * @param worker who has the queue open
 * @param since since when
 * @param now which moment it is
 * @param paused whether nothing is handed out
 */
record Holdings(
    List<Waiting> waiting,
    List<Held> held,
    List<Ended> ended,
    QueueStatus counts,
    Optional<WorkerIdentity> worker,
    Instant since,
    Instant now,
    boolean paused) {

  /** A job that nobody holds; those due at the same time come by their numbers. */
  record Waiting(Instant due, long number, Job job, int received) {}

  /** A claim and the end of its lease. */
  record Held(Claim claim, Instant ends) {}

  /** How a job ended. */
  record Ended(Job job, JobState state) {}
}
