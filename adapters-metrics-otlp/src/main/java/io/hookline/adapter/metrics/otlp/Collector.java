package io.hookline.adapter.metrics.otlp;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Who is told.
 *
 * @param endpoint where it is
 * @param authorization what it wants to see as the header {@code Authorization}
 * @param interval how often it is told the metrics
 */
record Collector(URI endpoint, Optional<String> authorization, Duration interval) {

  String metrics() {
    return at("/v1/metrics");
  }

  String traces() {
    return at("/v1/traces");
  }

  Map<String, String> headers() {
    return authorization.map(value -> Map.of("Authorization", value)).orElse(Map.of());
  }

  private String at(String path) {
    return endpoint.toString().replaceAll("/+$", "") + path;
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return endpoint.toString();
  }
}
