package io.hookline.event;

/**
 * Is told every event, on the thread that it happened on, by many threads at once. It must return
 * within microseconds and never throw: hand over to a thread of your own what takes longer.
 */
@FunctionalInterface
public interface DeliveryListener {
  /** Takes note of {@code event}. */
  void on(DeliveryEvent event);
}
