package io.hookline.adapter.http.vertx;

import io.hookline.job.Phase;
import io.hookline.job.Timing;
import java.time.Duration;

/**
 * The phase that a call is in, and how long each lasted. What passes before the first is known, on
 * the way to the event loop, counts as part of it.
 */
final class PhaseClock {
  private final long startedAt = System.nanoTime();
  private long since = startedAt;
  private long resolve;
  private long connect;
  private long tls;
  private long response;
  private long body;
  private Phase phase = Phase.RESOLVE;
  private boolean known;

  long startedAt() {
    return startedAt;
  }

  Phase phase() {
    return phase;
  }

  void enter(Phase next) {
    if (known && phase != next) {
      count(System.nanoTime());
    }
    known = true;
    phase = next;
  }

  /** Ends the last phase; to be called once. */
  void stop() {
    count(System.nanoTime());
  }

  /** From the start to the end. */
  Duration took() {
    return Duration.ofNanos(since - startedAt);
  }

  Timing timing() {
    return Timing.ofNanos(resolve, connect, tls, response, body);
  }

  private void count(long now) {
    long spent = now - since;
    since = now;
    switch (phase) {
      case RESOLVE -> resolve += spent;
      case CONNECT -> connect += spent;
      case TLS -> tls += spent;
      case RESPONSE -> response += spent;
      case BODY -> body += spent;
    }
  }
}
