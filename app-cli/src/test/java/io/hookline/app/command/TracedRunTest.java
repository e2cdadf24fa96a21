package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run with traces")
@Timeout(120)
class TracedRunTest {
  @TempDir private Path folder;
  private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
  private final HttpServer collector = collector();

  @AfterEach
  void stop() {
    collector.stop(0);
  }

  @DisplayName("tells the collector of each attempt, under the name that its receiver was sent")
  @Test
  void sameName() throws Exception {
    String[] settings = {
      "metrics.type=otlp",
      "metrics.otlp.endpoint=http://127.0.0.1:" + collector.getAddress().getPort(),
      "tracing.ratio=1"
    };
    try (WatchedRun worker = new WatchedRun(folder, new CommandLineRun(folder), settings)) {
      worker.end();
      List<String> sent = worker.traces();
      assertThat(sent).hasSize(22).doesNotHaveDuplicates();
      assertThat(spans)
          .extracting(TracedRunTest::traceparent)
          .containsExactlyInAnyOrderElementsOf(sent);
      assertThat(spans).extracting(Span::getTraceId).doesNotHaveDuplicates();
    }
  }

  @DisplayName("that is off sends no traceparent")
  @Test
  void off() throws Exception {
    try (WatchedRun worker = new WatchedRun(folder, new CommandLineRun(folder))) {
      worker.end();
      assertThat(worker.traces()).containsOnly("null");
    }
  }

  private static String traceparent(Span span) {
    HexFormat hex = HexFormat.of();
    return "00-%s-%s-01"
        .formatted(
            hex.formatHex(span.getTraceId().toByteArray()),
            hex.formatHex(span.getSpanId().toByteArray()));
  }

  private HttpServer collector() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/v1/traces", this::take);
      server.start();
      return server;
    } catch (IOException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()).getResourceSpansList().stream()
          .flatMap(resource -> resource.getScopeSpansList().stream())
          .forEach(scope -> spans.addAll(scope.getSpansList()));
      exchange.sendResponseHeaders(200, -1);
    }
  }
}
