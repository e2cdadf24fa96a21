package io.hookline.chaos.step;

import io.hookline.port.JobQueue;
import io.hookline.spi.Key;

/** {@code queue.type: chaos}. */
public final class SteppingQueueProvider extends SteppingProvider<JobQueue> {
  /** For the service loader. */
  public SteppingQueueProvider() {
    super(
        JobQueue.class,
        Key.text("chaos.queue", "file", "the adapter that does the work"),
        SteppingQueue::new);
  }
}
