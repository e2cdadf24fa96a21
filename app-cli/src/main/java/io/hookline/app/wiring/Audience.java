package io.hookline.app.wiring;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryListener;
import java.util.List;

/**
 * Tells every event to several listeners.
 *
 * @param listeners in the order they are told
 */
record Audience(List<DeliveryListener> listeners) implements DeliveryListener {
  Audience {
    listeners = List.copyOf(listeners);
  }

  @Override
  public void on(DeliveryEvent event) {
    for (int i = 0; i < listeners.size(); i++) {
      listeners.get(i).on(event);
    }
  }
}
