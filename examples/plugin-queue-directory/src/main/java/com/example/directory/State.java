package com.example.directory;

import io.hookline.job.PastAttempt;
import io.hookline.job.PastAttempts;
import java.time.Instant;
import java.util.List;

/**
 * What became of a job so far.
 *
 * @param token of its latest claim
 * @param received how often it was claimed since its last attempt was settled
 * @param due when it may be claimed again, by the clock on the wall
 * @param since when it was first taken
 * @param attempts how often it was tried
 * @param history the latest of these attempts
 */
record State(
    long token, int received, Instant due, Instant since, int attempts, List<PastAttempt> history) {

  static State fresh(Instant now) {
    return new State(0, 0, now, now, 0, List.of());
  }

  State claimed(long by) {
    return new State(by, received + 1, due, since, attempts, history);
  }

  State released(Instant at) {
    return new State(token, received - 1, at, since, attempts, history);
  }

  State tried(PastAttempt attempt, Instant next) {
    List<PastAttempt> kept = PastAttempts.latest(history, List.of(attempt), PastAttempt.MOST_KEPT);
    return new State(token, 0, next, since, attempts + 1, kept);
  }
}
