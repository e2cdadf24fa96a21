package io.hookline.testkit;

import io.hookline.job.Job;
import io.hookline.job.JobState;
import io.hookline.port.Claim;
import java.time.Instant;
import java.util.List;

/**
 * The jobs that a queue in memory holds at one moment.
 *
 * @param waiting jobs that nobody holds, those due longest first
 * @param held jobs that were claimed
 * @param ended the latest of those that have ended
 */
record Holdings(List<Waiting> waiting, List<Held> held, List<Ended> ended) {

  /** A job that nobody holds; those due at the same time come by their numbers. */
  record Waiting(Instant due, long number, Job job, int received) {}

  /** A claim and the end of its lease. */
  record Held(Claim claim, Instant ends) {}

  /** How a job ended. */
  record Ended(Job job, JobState state) {}
}
