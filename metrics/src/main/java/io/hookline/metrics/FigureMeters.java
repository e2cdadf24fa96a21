package io.hookline.metrics;

import io.hookline.port.Figure;
import io.hookline.port.Figures;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;

/** Shows figures as meters. */
public final class FigureMeters {
  private FigureMeters() {}

  /** Shows all of {@code figures} in {@code registry}, which does not keep them alive. */
  public static void bind(MeterRegistry registry, Figures figures) {
    figures.all().forEach(figure -> bind(registry, figure));
  }

  private static void bind(MeterRegistry registry, Figure figure) {
    String name = "hookline." + figure.name();
    List<Tag> tags =
        figure.labels().entrySet().stream()
            .map(label -> Tag.of(label.getKey(), label.getValue()))
            .toList();
    switch (figure.kind()) {
      case LEVEL ->
          Gauge.builder(name, () -> figure.value().getAsDouble())
              .description(figure.meaning())
              .baseUnit(figure.unit().isEmpty() ? null : figure.unit())
              .tags(tags)
              .register(registry);
      case TOTAL ->
          FunctionCounter.builder(name, figure, one -> one.value().getAsDouble())
              .description(figure.meaning())
              .tags(tags)
              .register(registry);
    }
  }
}
