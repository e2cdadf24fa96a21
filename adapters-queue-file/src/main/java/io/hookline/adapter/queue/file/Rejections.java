package io.hookline.adapter.queue.file;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryListener;
import io.hookline.job.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * Rejected rows that were told and are not yet copied and recorded. Not safe for use by many
 * threads.
 */
final class Rejections {
  /** Enough to make the two disk flushes that a copy costs cheap, and no burden to hold. */
  private static final int MOST = 1024;

  private final String name;
  private final DeliveryListener events;
  private final List<Rejection> pending = new ArrayList<>();

  /** For the queue file that the user calls {@code name}. */
  Rejections(String name, DeliveryListener events) {
    this.name = name;
    this.events = events;
  }

  void add(Rejection rejection) {
    pending.add(rejection);
    events.on(
        new DeliveryEvent.Rejected(new Origin(name, rejection.row().line()), rejection.reason()));
  }

  boolean isEmpty() {
    return pending.isEmpty();
  }

  /** Whether no more should be added before these are copied. */
  boolean isFull() {
    return pending.size() >= MOST;
  }

  int size() {
    return pending.size();
  }

  List<Rejection> toList() {
    return List.copyOf(pending);
  }

  /** Counts the first {@code count}, which were copied and recorded, and forgets them. */
  void kept(int count, Tally tally) {
    pending.subList(0, count).clear();
    tally.addRejected(count);
  }
}
