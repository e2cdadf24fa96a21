package io.hookline.adapter.metrics.otlp;

import io.hookline.trace.TraceContext;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An attempt as OpenTelemetry's exporter takes it, by the semantic conventions of HTTP clients. */
final class ExportedSpan implements SpanData {
  private static final InstrumentationScopeInfo SCOPE =
      InstrumentationScopeInfo.create("io.hookline");

  private final AttemptSpan span;
  private final Resource resource;
  private final Attributes attributes;

  ExportedSpan(AttemptSpan span, Resource resource) {
    this.span = span;
    this.resource = resource;
    attributes = attributes(span);
  }

  @Override
  public String getName() {
    return span.method();
  }

  @Override
  public SpanKind getKind() {
    return SpanKind.CLIENT;
  }

  @Override
  public SpanContext getSpanContext() {
    TraceContext own = span.span().context();
    return SpanContext.create(
        own.traceId(), own.spanId(), TraceFlags.getSampled(), TraceState.getDefault());
  }

  @Override
  public SpanContext getParentSpanContext() {
    return span.span()
        .parent()
        .map(parent ->
            SpanContext.createFromRemoteParent(
                span.span().context().traceId(),
                parent,
                TraceFlags.getSampled(),
                TraceState.getDefault()))
        .orElseGet(SpanContext::getInvalid);
  }

  @Override
  public StatusData getStatus() {
    return span.error().isPresent()
        ? StatusData.create(io.opentelemetry.api.trace.StatusCode.ERROR, span.description())
        : StatusData.unset();
  }

  @Override
  public long getStartEpochNanos() {
    return nanos(span.at());
  }

  @Override
  public long getEndEpochNanos() {
    return nanos(span.at().plus(span.took()));
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public List<EventData> getEvents() {
    return List.of();
  }

  @Override
  public List<LinkData> getLinks() {
    return List.of();
  }

  @Override
  public boolean hasEnded() {
    return true;
  }

  @Override
  public int getTotalRecordedEvents() {
    return 0;
  }

  @Override
  public int getTotalRecordedLinks() {
    return 0;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  @Override
  public InstrumentationScopeInfo getInstrumentationScopeInfo() {
    return SCOPE;
  }

  @Override
  @Deprecated
  @SuppressWarnings({"deprecation", "InlineMeSuggester"}) // It has no default yet.
  public io.opentelemetry.sdk.common.InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
    return io.opentelemetry.sdk.common.InstrumentationLibraryInfo.empty();
  }

  @Override
  public Resource getResource() {
    return resource;
  }

  private static Attributes attributes(AttemptSpan span) {
    AttributesBuilder all = Attributes.builder();
    all.put(AttributeKey.stringKey("http.request.method"), span.method());
    all.put(AttributeKey.stringKey("url.full"), span.url());
    all.put(AttributeKey.stringKey("server.address"), span.host());
    all.put(AttributeKey.longKey("server.port"), span.port());
    span.status()
        .ifPresent(code -> all.put(AttributeKey.longKey("http.response.status_code"), code));
    span.error().ifPresent(error -> all.put(AttributeKey.stringKey("error.type"), error));
    if (span.number() > 1) {
      all.put(AttributeKey.longKey("http.request.resend_count"), span.number() - 1);
    }
    all.put(AttributeKey.stringKey("hookline.job.id"), span.jobId());
    return all.build();
  }

  private static long nanos(Instant at) {
    return TimeUnit.SECONDS.toNanos(at.getEpochSecond()) + at.getNano();
  }
}
