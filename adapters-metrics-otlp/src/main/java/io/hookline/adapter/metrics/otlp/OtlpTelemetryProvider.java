package io.hookline.adapter.metrics.otlp;

import io.hookline.metrics.MetricsKeys;
import io.hookline.port.Telemetry;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Metrics and traces for a collector. */
public final class OtlpTelemetryProvider implements AdapterProvider<Telemetry> {
  private static final String TYPE = "otlp";

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
    return OtlpKeys.ALL;
  }

  @Override
  public AdapterFactory<Telemetry> configure(Settings settings) {
    Duration interval = settings.get(OtlpKeys.INTERVAL);
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      settings.problem(OtlpKeys.INTERVAL, "is too short; give 1s or more");
    }
    Collector collector =
        new Collector(endpoint(settings), settings.get(OtlpKeys.AUTHORIZATION), interval);
    int destinations = settings.get(MetricsKeys.DESTINATIONS);
    return AdapterFactory.checked(
        context -> new OtlpTelemetry(collector, destinations, context),
        _ -> CollectorLook.at(collector));
  }

  private static URI endpoint(Settings settings) {
    URI endpoint = settings.get(OtlpKeys.ENDPOINT);
    if (!List.of("http", "https").contains(endpoint.getScheme())) {
      settings.problem(
          OtlpKeys.ENDPOINT, "\"" + endpoint + "\" does not begin with http:// or https://");
    }
    return endpoint;
  }
}
