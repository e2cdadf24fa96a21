package io.hookline.app.worker;

import io.hookline.port.QueueStatus;
import java.time.Duration;

/**
 * How far a run is.
 *
 * @param elapsed since its start
 * @param counts what it did
 * @param queue what the queue holds
 * @param rate jobs done per second, lately
 */
public record Progress(Duration elapsed, Counts counts, QueueStatus queue, double rate) {

  /** Share of all jobs that is done, 0 to 1; what was not read yet is estimated. */
  public double share() {
    long done = queue.complete() + queue.failed() + queue.rejected();
    long known = done + queue.pending() + queue.processing();
    return known == 0 ? queue.taken() : queue.taken() * done / known;
  }
}
