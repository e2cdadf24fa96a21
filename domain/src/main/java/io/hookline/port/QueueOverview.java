package io.hookline.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a queue stands at one moment.
 *
 * @param counts jobs by state
 * @param paused whether workers are kept from claiming
 * @param oldestDue since when the job that is due longest could have been claimed; empty where none
 *     is due
 * @param nextDue when the first of the jobs that are not due yet will be; empty where there is none
 * @param retries how many jobs wait for another attempt, by the attempts that they have had, from 1
 * @param workers those that have the queue open, and those that died lately; by name
 */
public record QueueOverview(
    QueueStatus counts,
    boolean paused,
    Optional<Instant> oldestDue,
    Optional<Instant> nextDue,
    Map<Integer, Long> retries,
    List<WorkerSighting> workers) {

  /** Copies what it is given. */
  public QueueOverview {
    retries = Map.copyOf(retries);
    workers = List.copyOf(workers);
  }
}
