package io.hookline.app.config;

import io.hookline.destination.CallLimits;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.time.Duration;
import java.util.List;

/** What a call may cost. The rest of {@code http.*} belongs to the transport. */
public final class HttpKeys {
  public static final Key<String> TYPE =
      Key.text("http.type", "vertx", "the adapter that makes the calls");

  public static final Key<Duration> CONNECT_TIMEOUT =
      PositiveDuration.key(
          "http.connect-timeout",
          "5s",
          "how long a connection may take to stand, name resolution and TLS included");

  public static final Key<Duration> TIMEOUT =
      PositiveDuration.key(
          "http.timeout", "30s", "how long a whole call may take, response body included");

  public static final Key<Long> RESPONSE_LIMIT =
      Key.of(
          "http.response-limit",
          BoundedSize.type("0B", "64MiB"),
          "16KiB",
          "how much of a response body is kept; the connection is dropped beyond it");

  /** The transport sizes its pools by the same key, so that no call ever waits inside a pool. */
  public static final Key<Integer> CONNECTIONS_PER_DESTINATION =
      Key.integer(
          "http.connections-per-destination",
          1,
          10_000,
          "64",
          "connections to, and calls in flight to, one destination at most");

  static final List<Key<?>> ALL =
      List.of(TYPE, CONNECT_TIMEOUT, TIMEOUT, RESPONSE_LIMIT, CONNECTIONS_PER_DESTINATION);

  private HttpKeys() {}

  /** Reads the limits of each call. */
  public static CallLimits limits(Settings settings) {
    return new CallLimits(
        settings.get(CONNECT_TIMEOUT),
        settings.get(TIMEOUT),
        Math.toIntExact(settings.get(RESPONSE_LIMIT)));
  }
}
