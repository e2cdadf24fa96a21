package io.hookline.adapter.notify.slack.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Optional;

/** A request as it came. */
public record Received(String method, String path, Headers headers, String body) {
  static Received of(HttpExchange exchange) throws IOException {
    return new Received(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        exchange.getRequestHeaders(),
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  /** The media type, without its parameters. */
  public String type() {
    return header("Content-Type").map(type -> type.replaceAll("\\s*;.*", "")).orElse("");
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.getFirst(name));
  }
}
