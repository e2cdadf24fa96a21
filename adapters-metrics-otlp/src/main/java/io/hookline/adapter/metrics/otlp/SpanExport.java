package io.hookline.adapter.metrics.otlp;

import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.trace.Span;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends spans in batches, on a thread of its own. What comes faster than the collector takes it,
 * and what it does not take, is dropped and counted.
 */
final class SpanExport implements AutoCloseable {
  private static final int ROOM = 8_192;
  private static final int BATCH = 512;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final BlockingQueue<AttemptSpan> waiting = new ArrayBlockingQueue<>(ROOM);
  private final LongAdder dropped = new LongAdder();
  private final Collector collector;
  private final Resource resource;
  private final DeliveryListener events;
  private final SpanExporter exporter;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("hookline-spans").unstarted(this::work);
  private volatile boolean closing;
  private boolean failed;

  SpanExport(Collector collector, Map<String, String> resource, DeliveryListener events) {
    this.collector = collector;
    this.resource = Resource.create(attributes(resource));
    this.events = events;
    OtlpHttpSpanExporterBuilder builder =
        OtlpHttpSpanExporter.builder().setEndpoint(collector.traces()).setTimeout(TIMEOUT);
    collector.headers().forEach(builder::addHeader);
    exporter = builder.build();
    thread.start();
  }

  /** Takes a span that is recorded; never waits. */
  void add(Attempted attempted) {
    attempted
        .span()
        .filter(span -> span.context().sampled())
        .ifPresent(span -> add(attempted, span));
  }

  /** How many spans the collector never got. */
  double dropped() {
    return dropped.sum();
  }

  /** Sends what is left, for some seconds at most. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(PAUSE.plus(TIMEOUT));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    exporter.shutdown();
  }

  private void add(Attempted attempted, Span span) {
    if (!waiting.offer(AttemptSpan.of(attempted, span))) {
      dropped.increment();
    }
  }

  private void work() {
    try {
      while (!closing) {
        send(next());
      }
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
    for (List<AttemptSpan> rest = drained(); !rest.isEmpty(); rest = drained()) {
      send(rest);
    }
  }

  /** Those that come within a moment, as many as fit; empty where none does. */
  private List<AttemptSpan> next() throws InterruptedException {
    List<AttemptSpan> batch = new ArrayList<>();
    long end = System.nanoTime() + PAUSE.toNanos();
    for (long left = PAUSE.toNanos(); left > 0 && batch.size() < BATCH; ) {
      Optional.ofNullable(waiting.poll(left, TimeUnit.NANOSECONDS)).ifPresent(batch::add);
      left = end - System.nanoTime();
    }
    return batch;
  }

  private List<AttemptSpan> drained() {
    List<AttemptSpan> batch = new ArrayList<>();
    waiting.drainTo(batch, BATCH);
    return batch;
  }

  private void send(List<AttemptSpan> batch) {
    if (batch.isEmpty()) {
      return;
    }
    List<SpanData> spans =
        batch.stream().<SpanData>map(span -> new ExportedSpan(span, resource)).toList();
    boolean taken =
        exporter.export(spans).join(2 * TIMEOUT.toMillis(), TimeUnit.MILLISECONDS).isSuccess();
    if (!taken) {
      dropped.add(batch.size());
      tellOnce();
    }
    failed = !taken;
  }

  private void tellOnce() {
    if (!failed) {
      events.on(
          new Trouble(
              "the collector at %s takes no spans; they are dropped, deliveries go on"
                  .formatted(collector)));
    }
  }

  private static Attributes attributes(Map<String, String> texts) {
    AttributesBuilder attributes = Attributes.builder();
    texts.forEach(attributes::put);
    return attributes.build();
  }
}
