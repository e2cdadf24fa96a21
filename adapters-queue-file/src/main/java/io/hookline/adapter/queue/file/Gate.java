package io.hookline.adapter.queue.file;

import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryListener;

/**
 * Shut while the queue is paused. Whether it is can only be seen by looking, which costs one call
 * to the system. Not safe for use by many threads.
 */
final class Gate {
  private final PauseMark mark;
  private final DeliveryListener events;
  private boolean shut;

  Gate(PauseMark mark, DeliveryListener events) {
    this.mark = mark;
    this.events = events;
  }

  /** Whether it was shut at the last look. */
  boolean isShut() {
    return shut;
  }

  /** Whether it is shut by now; what has changed is told. */
  boolean look() {
    boolean before = shut;
    shut = mark.isThere();
    if (shut && !before) {
      notice("is paused: nothing is claimed until hookline resume");
    } else if (before && !shut) {
      notice("is paused no longer: it goes on");
    }
    return shut;
  }

  private void notice(String text) {
    events.on(new Notice(mark.name() + " " + text));
  }
}
