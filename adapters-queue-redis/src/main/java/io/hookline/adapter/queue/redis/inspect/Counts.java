package io.hookline.adapter.queue.redis.inspect;

import io.hookline.adapter.queue.redis.server.Answer;
import io.hookline.port.QueueStatus;

/** What the function {@code counts} of the scripts returns. */
public final class Counts {
  private Counts() {}

  /** A stream never ends, so that it is never drained. */
  public static QueueStatus of(Answer counts) {
    return new QueueStatus(
        counts.number(0),
        counts.number(1),
        counts.number(2),
        counts.number(3),
        counts.number(4),
        1,
        false);
  }
}
