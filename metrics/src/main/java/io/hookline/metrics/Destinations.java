package io.hookline.metrics;

import io.hookline.destination.Destination;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The first destinations that were delivered to, up to a number; all others together are one. So
 * the number of time series is bounded, and no metric ever starts anew under another label.
 */
final class Destinations {
  private static final String OTHERS = "other";

  private final ConcurrentHashMap<Destination, DestinationMeters> own = new ConcurrentHashMap<>();
  private final MeterRegistry registry;
  private final DestinationMeters others;
  private final int most;
  private volatile boolean full;

  Destinations(MeterRegistry registry, int most) {
    this.registry = registry;
    this.most = most;
    others = new DestinationMeters(registry, OTHERS);
    full = most == 0;
  }

  DestinationMeters of(Destination destination) {
    @Nullable DestinationMeters known = own.get(destination);
    if (known != null) {
      return known;
    }
    return full ? others : first(destination);
  }

  private synchronized DestinationMeters first(Destination destination) {
    if (full && !own.containsKey(destination)) {
      return others;
    }
    DestinationMeters meters =
        own.computeIfAbsent(
            destination, _ -> new DestinationMeters(registry, destination.toString()));
    full = own.size() >= most;
    return meters;
  }
}
