package io.hookline.adapter.metrics.otlp;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

/** Looks whether a collector takes what it is told, by telling it nothing at all. */
final class CollectorLook {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Collector collector;

  private CollectorLook(Collector collector) {
    this.collector = collector;
  }

  /**
   * What is found.
   *
   * @throws AdapterException where the collector cannot be reached, or does not take it
   */
  static String at(Collector collector) {
    return new CollectorLook(collector).found();
  }

  private String found() {
    int status = status();
    if (status / 100 == 2) {
      return "a collector at " + collector;
    }
    throw new AdapterException(
        switch (status) {
          case 401, 403 ->
              "metrics.otlp.authorization: the collector at %s answers %d; correct it"
                  .formatted(collector, status);
          default ->
              "metrics.otlp.endpoint: %s answers %d, not as a collector of OTLP over HTTP does; correct it"
                  .formatted(collector, status);
        });
  }

  private int status() {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
      return client.send(nothing(), BodyHandlers.discarding()).statusCode();
    } catch (IllegalArgumentException unusable) {
      // It is no cause to be told: its message shows the authorization.
      throw new AdapterException(
          "metrics.otlp.authorization: cannot be sent as a header; correct it");
    } catch (IOException away) {
      throw nobody(reason(away), away);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw nobody("interrupted", hurried);
    }
  }

  /** By the protocol an empty request is well-formed, and succeeds. */
  private HttpRequest nothing() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(collector.metrics()))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-protobuf")
            .POST(BodyPublishers.noBody());
    collector.headers().forEach(request::header);
    return request.build();
  }

  /** The client says nothing of connections that did not come about. */
  private static String reason(IOException away) {
    if (away instanceof ConnectException && away.getMessage() == null) {
      boolean known = causes(away).noneMatch(UnresolvedAddressException.class::isInstance);
      return known ? "connection refused" : "no such host";
    }
    return Objects.requireNonNullElse(away.getMessage(), away.getClass().getSimpleName());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private AdapterException nobody(String why, Exception cause) {
    return new AdapterException(
        "metrics.otlp.endpoint: no collector answers at %s (%s); start it, or correct the URL"
            .formatted(collector, why),
        cause);
  }
}
