package io.hookline.port;

import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a job stands in its queue.
 *
 * @param id the job
 * @param state pending, processing, or how it ended
 * @param worker who holds it, or held it last, where the queue knows
 * @param due when it may be claimed; of one that is claimed, when its lease ends; empty once it has
 *     ended
 * @param attempts how many it has had
 * @param history what is kept of them, oldest first
 * @param request what is sent; empty where the queue keeps no content of jobs that have ended
 */
public record JobSighting(
    JobId id,
    JobState state,
    Optional<String> worker,
    Optional<Instant> due,
    int attempts,
    List<PastAttempt> history,
    Optional<Request> request) {

  /** Copies what it is given. */
  public JobSighting {
    history = List.copyOf(history);
  }
}
