package io.hookline.adapter.metrics.otlp;

import io.hookline.metrics.MetricsKeys;
import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the collector is and how often it is told. */
final class OtlpKeys {
  static final Key<URI> ENDPOINT =
      Key.uri(
          "metrics.otlp.endpoint",
          "http://127.0.0.1:4318",
          "the collector that takes OTLP over HTTP; /v1/metrics and /v1/traces are added");

  static final Key<Optional<String>> AUTHORIZATION =
      Key.optional(
              "metrics.otlp.authorization",
              ValueTypes.TEXT,
              "what the collector is sent as the header Authorization")
          .example("Bearer TOKEN")
          .masked();

  static final Key<Duration> INTERVAL =
      Key.duration("metrics.otlp.interval", "60s", "how often metrics are sent");

  static final List<Key<?>> ALL =
      List.of(MetricsKeys.DESTINATIONS, ENDPOINT, AUTHORIZATION, INTERVAL);

  private OtlpKeys() {}
}
