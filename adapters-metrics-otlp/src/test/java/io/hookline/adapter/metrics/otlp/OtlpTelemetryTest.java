package io.hookline.adapter.metrics.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.destination.Destination;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Attempt;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.Figure;
import io.hookline.port.Figures;
import io.hookline.port.Telemetry;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Adapters;
import io.hookline.trace.Span;
import io.hookline.trace.TraceContext;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What a collector is told by OTLP")
@Timeout(60)
class OtlpTelemetryTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Instant AT = Instant.parse("2026-01-31T09:15:00.123456789Z");
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String PARENT = "00f067aa0ba902b7";

  private final Queue<DeliveryEvent> told = new ConcurrentLinkedQueue<>();

  @DisplayName("is one span for each attempt, under its parent, named as HTTP clients name theirs")
  @Test
  void spans() throws Exception {
    try (CollectorStandIn collector = CollectorStandIn.open();
        Telemetry telemetry = telemetry(collector)) {
      telemetry.on(attempted(1, new Unreachable("connection refused"), span("a", true)));
      telemetry.on(attempted(2, answer(200), span("b", true)));
      await().atMost(PATIENCE).until(() -> collector.spans().size() == 2);
      var failed = collector.spans().getFirst();
      assertThat(failed.getName()).isEqualTo("POST");
      assertThat(failed.getKind()).isEqualTo(SpanKind.SPAN_KIND_CLIENT);
      assertThat(hex(failed.getTraceId().toByteArray())).isEqualTo(TRACE);
      assertThat(hex(failed.getParentSpanId().toByteArray())).isEqualTo(PARENT);
      assertThat(hex(failed.getSpanId().toByteArray())).isEqualTo("a".repeat(16));
      assertThat(failed.getStartTimeUnixNano()).isEqualTo(1_769_850_900_123_456_789L);
      assertThat(failed.getEndTimeUnixNano() - failed.getStartTimeUnixNano()).isEqualTo(4_000_000);
      assertThat(failed.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR);
      assertThat(failed.getStatus().getMessage()).isEqualTo("connection refused");
      assertThat(texts(failed.getAttributesList()))
          .containsOnly(
              Map.entry("http.request.method", "POST"),
              Map.entry("url.full", "http://example.com:8080/hook"),
              Map.entry("server.address", "example.com"),
              Map.entry("server.port", "8080"),
              Map.entry("error.type", "unreachable"),
              Map.entry("hookline.job.id", "job-1"));
      var delivered = collector.spans().getLast();
      assertThat(delivered.getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_UNSET);
      assertThat(texts(delivered.getAttributesList()))
          .containsEntry("http.response.status_code", "200")
          .containsEntry("http.request.resend_count", "1")
          .doesNotContainKey("error.type");
      assertThat(texts(collector.resources().getFirst().getResource().getAttributesList()))
          .containsEntry("service.name", "hookline")
          .containsEntry("service.instance.id", "worker-1");
    }
  }

  @DisplayName("is nothing of attempts that are not to be recorded")
  @Test
  void unsampled() throws Exception {
    try (CollectorStandIn collector = CollectorStandIn.open()) {
      Telemetry telemetry = telemetry(collector);
      telemetry.on(attempted(1, answer(200), span("a", false)));
      telemetry.on(attempted(1, answer(200), Optional.empty()));
      telemetry.on(attempted(1, answer(200), span("b", true)));
      telemetry.close();
      assertThat(collector.spans())
          .extracting(span -> hex(span.getSpanId().toByteArray()))
          .containsExactly("b".repeat(16));
    }
  }

  @DisplayName("is the metrics, figures among them, with the authorization that it wants")
  @Test
  void metrics() throws Exception {
    try (CollectorStandIn collector = CollectorStandIn.open();
        Telemetry telemetry = telemetry(collector)) {
      telemetry.observe(new OneFigure());
      telemetry.on(attempted(1, answer(200), Optional.empty()));
      await().atMost(PATIENCE).until(() -> metric(collector, "hookline.queue.jobs").isPresent());
      assertThat(metric(collector, "hookline.attempts").orElseThrow().getSum().getDataPointsList())
          .anySatisfy(point -> {
            assertThat(point.getAsDouble()).isEqualTo(1);
            assertThat(texts(point.getAttributesList()))
                .containsEntry("destination", "http://example.com:8080")
                .containsEntry("outcome", "2xx");
          });
      assertThat(metric(collector, "hookline.lag").orElseThrow().getHistogram().getDataPointsList())
          .isNotEmpty();
      assertThat(collector.authorizations()).containsOnly("Bearer of-good-news");
    }
  }

  @DisplayName("is dropped and counted where it hangs, and costs the deliveries no time")
  @Test
  void hanging() throws Exception {
    try (CollectorStandIn collector = CollectorStandIn.hanging()) {
      SpanExport spans =
          new SpanExport(
              new Collector(collector.url(), Optional.empty(), Duration.ofMinutes(1)),
              Map.of(),
              told::add);
      Attempted one = attempted(1, answer(200), span("a", true));
      long start = System.nanoTime();
      IntStream.range(0, 100_000).forEach(_ -> spans.add(one));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertThat(spans.dropped()).isGreaterThan(80_000);
      collector.release();
      spans.close();
    }
  }

  @DisplayName("holds up no end where it hangs")
  @Test
  void hangingAtTheEnd() throws Exception {
    try (CollectorStandIn collector = CollectorStandIn.hanging()) {
      Telemetry telemetry = telemetry(collector);
      telemetry.on(attempted(1, answer(200), span("a", true)));
      long start = System.nanoTime();
      telemetry.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @DisplayName("is told once that it takes nothing, not for every batch")
  @Test
  void refusing() throws Exception {
    try (CollectorStandIn collector = CollectorStandIn.open()) {
      collector.answering(400);
      SpanExport spans =
          new SpanExport(
              new Collector(collector.url(), Optional.empty(), Duration.ofMinutes(1)),
              Map.of(),
              told::add);
      List<Double> counts = new ArrayList<>();
      for (int batch = 1; batch <= 2; batch++) {
        int sent = batch;
        spans.add(attempted(1, answer(200), span("a", true)));
        await().atMost(PATIENCE).until(() -> spans.dropped() == sent);
        counts.add(spans.dropped());
      }
      spans.close();
      assertThat(counts).containsExactly(1.0, 2.0);
      assertThat(told).singleElement().isInstanceOf(Trouble.class);
      assertThat(told.element().toString()).contains(collector.url().toString());
    }
  }

  private Telemetry telemetry(CollectorStandIn collector) {
    InstantSource clock = InstantSource.system();
    return Adapters.open(
        Telemetry.class,
        "otlp",
        Map.of(
            "metrics.otlp.endpoint", collector.url() + "/",
            "metrics.otlp.authorization", "Bearer of-good-news",
            "metrics.otlp.interval", "1s"),
        new AdapterContext(new WorkerIdentity("worker-1", "host", 4711), clock, clock, told::add));
  }

  private static Optional<Metric> metric(CollectorStandIn collector, String name) {
    return collector.metrics().stream()
        .filter(one -> one.getName().equals(name))
        .reduce((_, b) -> b);
  }

  private static Optional<Span> span(String digit, boolean sampled) {
    TraceContext own = new TraceContext(TRACE, digit.repeat(16), sampled);
    return Optional.of(new Span(own, Optional.of(PARENT)));
  }

  private static Outcome answer(int status) {
    return new Answered(status, Optional.empty(), Payload.EMPTY);
  }

  private static Attempted attempted(int number, Outcome outcome, Optional<Span> span) {
    URI url = URI.create("http://example.com:8080/hook?token=secret");
    Request request = new Request(HttpMethod.POST, url, Headers.NONE, Payload.EMPTY);
    Job job = Job.fresh(new JobId("job-1"), new Origin("orders.csv", 2), request, AT);
    return new Attempted(
        job,
        new Attempt(number, AT, Duration.ofMillis(4), Timing.NONE, outcome),
        new Done(),
        Destination.of(url),
        Duration.ofMillis(1),
        span);
  }

  private static Map<String, String> texts(List<KeyValue> attributes) {
    return attributes.stream()
        .collect(
            Collectors.toMap(
                KeyValue::getKey,
                one ->
                    one.getValue().hasStringValue()
                        ? one.getValue().getStringValue()
                        : String.valueOf(one.getValue().getIntValue())));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static final class OneFigure implements Figures {
    @Override
    public void refresh() {}

    @Override
    public List<Figure> all() {
      return List.of(Figure.level("queue.jobs", "", "Jobs", () -> 7));
    }
  }
}
