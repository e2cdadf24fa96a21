package io.hookline.adapter.notify.slack.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  Map<String, String> form() {
    return Arrays.stream(body.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
