package io.hookline.port;

import io.hookline.job.Job;
import java.time.Instant;

/**
 * A worker's time-limited hold on a job.
 *
 * @param job what to do
 * @param token fences the hold: every claim of a queue has another, larger one
 * @param received how often the job was handed out since its last attempt was settled, or since the
 *     start, this time included; a release takes its own time back
 * @param due since when it could have been handed out, in steady time, as far as the queue knows;
 *     {@link Instant#MAX} where it does not
 */
public record Claim(Job job, long token, int received, Instant due) {

  /** Of a queue that does not know since when the job could have been handed out. */
  public Claim(Job job, long token, int received) {
    this(job, token, received, Instant.MAX);
  }
}
