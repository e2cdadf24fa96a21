package io.hookline.app.worker;

import io.hookline.port.AdapterException;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;

/**
 * How the queue stands, or where it cannot be reached, how it stood when it last could. The engine
 * tells of that, and goes on once it can be. For one thread.
 */
final class LastStatus {
  private final JobQueue queue;
  private QueueStatus last = new QueueStatus(0, 0, 0, 0, 0, 1, false);

  LastStatus(JobQueue queue) {
    this.queue = queue;
  }

  QueueStatus get() {
    try {
      last = queue.status();
    } catch (AdapterException unreachable) {
      // A worker does not end because nobody can tell how much there is to do.
    }
    return last;
  }
}
