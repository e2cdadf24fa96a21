package io.hookline.adapter.metrics.otlp;

import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;

/** Takes OTLP over HTTP, and reads every byte of it as its protobuf says. */
final class CollectorStandIn implements AutoCloseable {
  private final Queue<ExportTraceServiceRequest> traces = new ConcurrentLinkedQueue<>();
  private final Queue<ExportMetricsServiceRequest> metrics = new ConcurrentLinkedQueue<>();
  private final Queue<String> authorizations = new ConcurrentLinkedQueue<>();
  private final CountDownLatch open;
  private final HttpServer server;
  private volatile int status = 200;

  private CollectorStandIn(CountDownLatch open) throws IOException {
    this.open = open;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/traces", exchange -> answer(exchange, this::takeTraces));
    server.createContext("/v1/metrics", exchange -> answer(exchange, this::takeMetrics));
    server.start();
  }

  static CollectorStandIn open() throws IOException {
    return new CollectorStandIn(new CountDownLatch(0));
  }

  /** One that answers nobody until it is let go. */
  static CollectorStandIn hanging() throws IOException {
    return new CollectorStandIn(new CountDownLatch(1));
  }

  void answering(int code) {
    status = code;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  List<Span> spans() {
    return traces.stream()
        .flatMap(request -> request.getResourceSpansList().stream())
        .flatMap(resource -> resource.getScopeSpansList().stream())
        .flatMap(scope -> scope.getSpansList().stream())
        .toList();
  }

  List<ResourceSpans> resources() {
    return traces.stream().flatMap(request -> request.getResourceSpansList().stream()).toList();
  }

  List<Metric> metrics() {
    return metrics.stream()
        .flatMap(request -> request.getResourceMetricsList().stream())
        .flatMap(resource -> resource.getScopeMetricsList().stream())
        .flatMap(scope -> scope.getMetricsList().stream())
        .toList();
  }

  List<String> authorizations() {
    return List.copyOf(authorizations);
  }

  void release() {
    open.countDown();
  }

  @Override
  public void close() {
    release();
    server.stop(0);
  }

  @FunctionalInterface
  private interface Taking {
    void take(byte[] body) throws InvalidProtocolBufferException;
  }

  private void takeTraces(byte[] body) throws InvalidProtocolBufferException {
    traces.add(ExportTraceServiceRequest.parseFrom(body));
  }

  private void takeMetrics(byte[] body) throws InvalidProtocolBufferException {
    metrics.add(ExportMetricsServiceRequest.parseFrom(body));
  }

  private void answer(HttpExchange exchange, Taking taking) throws IOException {
    try (exchange) {
      open.await();
      authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      byte[] body = body(exchange);
      if (status == 200) {
        taking.take(body);
      }
      exchange.sendResponseHeaders(status, -1);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    try (InputStream in = exchange.getRequestBody()) {
      return (packed ? new GZIPInputStream(in) : in).readAllBytes();
    }
  }
}
