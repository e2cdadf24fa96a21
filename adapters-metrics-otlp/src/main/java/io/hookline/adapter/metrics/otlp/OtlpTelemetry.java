package io.hookline.adapter.metrics.otlp;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.job.WorkerIdentity;
import io.hookline.metrics.DeliveryMeters;
import io.hookline.metrics.FigureMeters;
import io.hookline.metrics.ProcessMeters;
import io.hookline.port.Figures;
import io.hookline.port.Page;
import io.hookline.port.Telemetry;
import io.hookline.spi.AdapterContext;
import io.micrometer.core.instrument.FunctionCounter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a collector the metrics now and then, and of each attempt that is traced. */
final class OtlpTelemetry implements Telemetry {
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final MetricsExport metrics;
  private final SpanExport spans;
  private final DeliveryMeters meters;
  private final ProcessMeters process;

  OtlpTelemetry(Collector collector, int destinations, AdapterContext context) {
    Map<String, String> resource = resource(context.worker());
    metrics = new MetricsExport(new MetricsConfig(collector, resource));
    spans = new SpanExport(collector, resource, context.events());
    process = new ProcessMeters(metrics);
    meters = new DeliveryMeters(metrics, destinations);
    FunctionCounter.builder("hookline.dropped", spans, SpanExport::dropped)
        .description("What was not told, because it came faster than it could be taken")
        .tags("what", "spans")
        .register(metrics);
  }

  @Override
  public void on(DeliveryEvent event) {
    meters.on(event);
    if (event instanceof Attempted attempted && attempted.span().isPresent()) {
      spans.add(attempted);
    }
  }

  @Override
  public void observe(Figures figures) {
    FigureMeters.bind(metrics, figures);
    metrics.refresh(figures);
  }

  @Override
  public Optional<Page> page(String accept) {
    return Optional.empty();
  }

  /** Tells the rest, for two seconds at most: a collector that hangs holds up no worker's end. */
  @Override
  public void close() {
    process.close();
    List<Thread> telling =
        Stream.<Runnable>of(spans::close, metrics::close).map(Thread.ofVirtual()::start).toList();
    long end = System.nanoTime() + CLOSING.toNanos();
    try {
      for (Thread thread : telling) {
        thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** As the semantic conventions of OpenTelemetry name a service. */
  private static Map<String, String> resource(WorkerIdentity worker) {
    return Map.of(
        "service.name", "hookline",
        "service.instance.id", worker.name(),
        "host.name", worker.host(),
        "process.pid", String.valueOf(worker.pid()));
  }
}
