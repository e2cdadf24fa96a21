package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.server.Keyspace;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryListener;
import java.util.concurrent.atomic.AtomicBoolean;

/** Tells once that the queue is paused, and once that it goes on. Safe for use by many threads. */
final class PauseWatch {
  private final AtomicBoolean paused = new AtomicBoolean();
  private final Keyspace keyspace;
  private final DeliveryListener events;

  PauseWatch(Keyspace keyspace, DeliveryListener events) {
    this.keyspace = keyspace;
    this.events = events;
  }

  void seen(boolean now) {
    if (paused.get() != now && paused.getAndSet(now) != now) {
      String text =
          now
              ? " is paused: nothing is claimed until hookline resume"
              : " goes on: jobs are claimed again";
      events.on(new Notice("queue redis:" + keyspace.name() + text));
    }
  }
}
