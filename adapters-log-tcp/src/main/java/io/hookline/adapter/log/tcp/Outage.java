package io.hookline.adapter.log.tcp;

import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.job.Durations;
import io.hookline.retry.Backoff;
import io.hookline.retry.Jitter;
import java.time.Duration;
import java.time.Instant;

/** Knows since when the server is away and when to try it again, and tells either once. */
final class Outage {
  private static final Backoff BACKOFF =
      new Backoff.Exponential(Duration.ofMillis(200), 2, Duration.ofSeconds(30));

  private final LogServer server;
  private final Jitter jitter;
  private final DeliveryListener events;
  private int failures;
  private Instant since = Instant.MIN;
  private Instant next = Instant.MIN;

  Outage(LogServer server, Jitter jitter, DeliveryListener events) {
    this.server = server;
    this.jitter = jitter;
    this.events = events;
  }

  /** Whether the server may be tried. */
  boolean allows(Instant now) {
    return !now.isBefore(next);
  }

  /** The server failed. */
  void failed(String why, Instant now) {
    failures++;
    next = now.plus(jitter.apply(BACKOFF.after(failures)));
    if (failures == 1) {
      since = now;
      events.on(
          new Trouble(
              "the log server %s cannot be reached (%s); deliveries go on, it is tried again"
                  .formatted(server, why)));
    }
  }

  /** The server works. */
  void over(Instant now) {
    if (failures > 0) {
      failures = 0;
      Duration lasted = Duration.ofSeconds(Duration.between(since, now).toSeconds());
      events.on(
          new Notice(
              "the log server %s works again after %s"
                  .formatted(server, Durations.format(lasted))));
    }
  }
}
