package io.hookline.adapter.queue.redis.entry;

import io.hookline.format.AttemptsJson;
import io.hookline.job.Job;
import io.hookline.job.PastAttempt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What is kept of a job beyond its entry, once it was tried.
 *
 * @param attempts how many attempts ended
 * @param since when the job was first taken up
 * @param history the latest of them
 */
public record Past(int attempts, Instant since, List<PastAttempt> history) {
  private static final int PARTS = 3;

  /** The past of a job. */
  public static Past of(Job job) {
    return new Past(job.attempts(), job.since(), job.history());
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException where somebody else wrote it
   */
  public static Past parse(byte[] bytes) {
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", PARTS);
    if (parts.length < PARTS) {
      throw new IllegalArgumentException("its state is not valid");
    }
    return new Past(
        Integer.parseInt(parts[0]),
        Instant.ofEpochMilli(Long.parseLong(parts[1])),
        AttemptsJson.read(parts[2]));
  }

  /** The attempts, the milliseconds of the time, and the history as JSON. */
  @Override
  public String toString() {
    return attempts + " " + since.toEpochMilli() + " " + AttemptsJson.write(history);
  }
}
