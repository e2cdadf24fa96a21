package io.hookline.app.config;

import io.hookline.destination.CallLimits;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.ValueType;
import io.hookline.spi.ValueTypes;
import java.time.Duration;
import java.util.List;

/** What a call may cost. The rest of {@code http.*} belongs to the transport. */
public final class HttpKeys {
  /** Far above any answer to a webhook, far below what would hurt: it is held once per call. */
  private static final long MAX_RESPONSE = 64L << 20;

  private static final ValueType<Integer> RESPONSE_SIZE =
      new ValueType<>(ValueTypes.SIZE.expected() + ", at most 64MiB", HttpKeys::responseSize);

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

  public static final Key<Integer> RESPONSE_LIMIT =
      Key.of(
          "http.response-limit",
          RESPONSE_SIZE,
          "16KiB",
          "how much of a response body is kept; the connection is dropped beyond it");

  /** The transport sizes its pools by the same key, so that no call ever waits inside a pool. */
  public static final Key<Integer> CONNECTIONS_PER_DESTINATION =
      Key.integer(
          "http.connections-per-destination",
          1,
          10_000,
          "64",
          "calls in flight to one destination at most");

  static final List<Key<?>> ALL =
      List.of(TYPE, CONNECT_TIMEOUT, TIMEOUT, RESPONSE_LIMIT, CONNECTIONS_PER_DESTINATION);

  private HttpKeys() {}

  /** Reads the limits of each call. */
  public static CallLimits limits(Settings settings) {
    return new CallLimits(
        settings.get(CONNECT_TIMEOUT), settings.get(TIMEOUT), settings.get(RESPONSE_LIMIT));
  }

  private static Integer responseSize(String text) {
    long size = ValueTypes.SIZE.parser().apply(text);
    if (size > MAX_RESPONSE) {
      throw new IllegalArgumentException();
    }
    return Math.toIntExact(size);
  }
}
