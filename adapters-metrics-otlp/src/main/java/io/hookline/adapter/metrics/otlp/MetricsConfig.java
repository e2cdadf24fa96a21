package io.hookline.adapter.metrics.otlp;

import io.micrometer.registry.otlp.OtlpConfig;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells Micrometer whom to tell what.
 *
 * @param collector who is told
 * @param resourceAttributes who tells
 */
record MetricsConfig(Collector collector, Map<String, String> resourceAttributes)
    implements OtlpConfig {

  @Override
  public @Nullable String get(String key) {
    return null; // Nothing is read from anywhere else.
  }

  @Override
  public String url() {
    return collector.metrics();
  }

  @Override
  public Map<String, String> headers() {
    return collector.headers();
  }

  @Override
  public Duration step() {
    return collector.interval();
  }
}
