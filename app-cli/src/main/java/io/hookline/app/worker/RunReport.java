package io.hookline.app.worker;

import io.hookline.port.QueueStatus;
import java.time.Duration;

/**
 * What became of a run.
 *
 * @param elapsed how long it took
 * @param counts what this run did
 * @param queue what the queue holds now, earlier runs included
 * @param stopped whether a signal ended it
 */
public record RunReport(Duration elapsed, Counts counts, QueueStatus queue, boolean stopped) {

  /** With the counts of this worker alone, and what waits in the queue. */
  public RunReport ofThisWorker() {
    QueueStatus own =
        new QueueStatus(
            queue.pending(),
            0,
            counts.delivered(),
            counts.givenUp(),
            counts.rejected(),
            queue.taken(),
            queue.drained());
    return new RunReport(elapsed, counts, own, stopped);
  }

  /** Jobs done per second, over the whole run. */
  public double rate() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds == 0 ? 0 : (counts.delivered() + counts.givenUp()) / seconds;
  }
}
