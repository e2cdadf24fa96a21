package io.hookline.notify;

import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;

/**
 * Says once that a notifier is in trouble, and once that it works again. Guarded by the lock of
 * {@link Outlet}.
 */
final class Standing {
  private final String name;
  private final DeliveryListener events;
  private boolean troubled;
  private long droppedBefore;

  Standing(String name, DeliveryListener events) {
    this.name = name;
    this.events = events;
  }

  /** It is in trouble; tells {@code what}, unless it was before. */
  void troubled(String what) {
    if (!troubled) {
      troubled = true;
      events.on(new Trouble("notify: " + name + ": " + what));
    }
  }

  /** It works; {@code dropped} alerts were dropped since the start. */
  void works(long dropped) {
    if (troubled) {
      troubled = false;
      long lost = dropped - droppedBefore;
      String rest = lost == 0 ? "no alert was dropped" : "alerts dropped meanwhile: " + lost;
      events.on(new Notice("notify: " + name + " works again; " + rest));
    }
    droppedBefore = dropped;
  }

  /** It ends; {@code dropped} alerts could not be told. */
  void ended(long dropped) {
    if (dropped > 0) {
      events.on(
          new Trouble(
              "notify: %s: alerts that could not be told before the end, and are dropped: %d"
                  .formatted(name, dropped)));
    }
  }
}
