package io.hookline.adapter.metrics.otlp;

import io.hookline.port.Figures;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.util.NamedThreadFactory;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.util.Optional;

/** Sends the meters now and then, and looks at the figures right before. */
final class MetricsExport extends OtlpMeterRegistry {
  private volatile Optional<Figures> figures = Optional.empty();

  MetricsExport(OtlpConfig config) {
    super(config, Clock.SYSTEM, new NamedThreadFactory("hookline-otlp"));
  }

  void refresh(Figures shown) {
    figures = Optional.of(shown);
  }

  @Override
  protected void publish() {
    figures.ifPresent(Figures::refresh);
    super.publish();
  }
}
