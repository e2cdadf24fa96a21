package io.hookline.metrics;

import io.hookline.spi.Key;

/** What all systems that metrics are shown to have in common. */
public final class MetricsKeys {
  public static final Key<Integer> DESTINATIONS =
      Key.integer(
          "metrics.destinations",
          0,
          10_000,
          "100",
          "how many destinations have metrics of their own; those that come later share the label"
              + " other");

  private MetricsKeys() {}
}
