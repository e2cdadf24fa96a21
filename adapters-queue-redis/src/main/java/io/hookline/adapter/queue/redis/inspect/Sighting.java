package io.hookline.adapter.queue.redis.inspect;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.WorkerSighting;
import java.time.Duration;
import java.time.Instant;

/**
 * A worker as the queue's hash of workers has it: {@code SEEN SINCE PID HOST}, times in
 * milliseconds.
 *
 * @param worker who it is
 * @param since when it opened the queue
 * @param seen when it was last heard of
 */
public record Sighting(WorkerIdentity worker, long since, long seen) {
  /** Workers are heard of every ten seconds or so, by their claims or by their renewals. */
  private static final Duration SILENCE_OF_THE_LIVING = Duration.ofSeconds(30);

  /** Then it is not spoken of any more. */
  private static final Duration MOURNING = Duration.ofHours(1);

  private static final int PARTS = 4;

  /** How a place is told. */
  public static String place(WorkerIdentity worker) {
    return worker.pid() + " " + worker.host();
  }

  static Sighting parse(String name, String told) {
    String[] parts = told.split(" ", PARTS);
    WorkerIdentity worker = new WorkerIdentity(name, parts[3], Long.parseLong(parts[2]));
    return new Sighting(worker, Long.parseLong(parts[1]), Long.parseLong(parts[0]));
  }

  boolean isForgotten(long now) {
    return now - seen > MOURNING.toMillis();
  }

  WorkerSighting at(long now, long holds) {
    return new WorkerSighting(
        worker,
        Instant.ofEpochMilli(since),
        Instant.ofEpochMilli(seen),
        holds,
        now - seen <= SILENCE_OF_THE_LIVING.toMillis());
  }
}
