package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.inspect.Sighting;
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;

/**
 * Tells the queue now and then that this worker lives, along with calls that are made anyway. Safe
 * for use by many threads.
 */
final class Heartbeat {
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final String NOTHING = "";

  private final AdapterContext context;
  private final String told;
  private Instant next;

  /** The worker made itself known {@code since}, in milliseconds of the server's clock. */
  Heartbeat(AdapterContext context, long since) {
    this.context = context;
    told = since + " " + Sighting.place(context.worker());
    next = context.steady().instant().plus(EVERY);
  }

  /** The worker's name. */
  String worker() {
    return context.worker().name();
  }

  /** What a call should tell of the worker; mostly nothing. */
  synchronized String next() {
    Instant now = context.steady().instant();
    if (now.isBefore(next)) {
      return NOTHING;
    }
    next = now.plus(EVERY);
    return told;
  }
}
