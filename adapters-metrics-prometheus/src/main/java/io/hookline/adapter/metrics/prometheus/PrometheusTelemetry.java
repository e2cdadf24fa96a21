package io.hookline.adapter.metrics.prometheus;

import io.hookline.event.DeliveryEvent;
import io.hookline.job.Payload;
import io.hookline.metrics.DeliveryMeters;
import io.hookline.metrics.FigureMeters;
import io.hookline.metrics.ProcessMeters;
import io.hookline.port.Figures;
import io.hookline.port.Page;
import io.hookline.port.Telemetry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;

/** Keeps the metrics, and writes them down whenever Prometheus comes for them. */
final class PrometheusTelemetry implements Telemetry {
  private static final String OPEN_METRICS = "application/openmetrics-text";
  private static final String OPEN_METRICS_1 = OPEN_METRICS + "; version=1.0.0; charset=utf-8";
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final DeliveryMeters meters;
  private final ProcessMeters process = new ProcessMeters(registry);
  private volatile Optional<Figures> figures = Optional.empty();

  PrometheusTelemetry(int destinations) {
    meters = new DeliveryMeters(registry, destinations);
  }

  @Override
  public void on(DeliveryEvent event) {
    meters.on(event);
  }

  @Override
  public void observe(Figures shown) {
    FigureMeters.bind(registry, shown);
    figures = Optional.of(shown);
  }

  @Override
  public Optional<Page> page(String accept) {
    figures.ifPresent(Figures::refresh);
    String type = accept.contains(OPEN_METRICS) ? OPEN_METRICS_1 : TEXT;
    return Optional.of(new Page(type, Payload.of(registry.scrape(type))));
  }

  @Override
  public void close() {
    process.close();
    registry.close();
  }
}
