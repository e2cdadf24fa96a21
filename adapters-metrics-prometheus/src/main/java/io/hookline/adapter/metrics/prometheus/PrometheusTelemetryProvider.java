package io.hookline.adapter.metrics.prometheus;

import io.hookline.metrics.MetricsKeys;
import io.hookline.port.Telemetry;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;

/** Metrics for Prometheus. */
public final class PrometheusTelemetryProvider implements AdapterProvider<Telemetry> {
  private static final String TYPE = "prometheus";

  @Override
  public Class<Telemetry> port() {
    return Telemetry.class;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public List<Key<?>> keys() {
    return List.of(MetricsKeys.DESTINATIONS);
  }

  @Override
  public AdapterFactory<Telemetry> configure(Settings settings) {
    int destinations = settings.get(MetricsKeys.DESTINATIONS);
    return _ -> new PrometheusTelemetry(destinations);
  }
}
