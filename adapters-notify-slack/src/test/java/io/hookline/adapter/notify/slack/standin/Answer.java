package io.hookline.adapter.notify.slack.standin;

import java.util.Map;

/** What a server says. */
public record Answer(int status, Map<String, String> headers, String body) {
  private static final String JSON = "application/json; charset=utf-8";

  /** As incoming webhooks answer: a word. */
  public static Answer word(int status, String word) {
    return new Answer(status, Map.of("Content-Type", "text/html"), word);
  }

  /** As the Web API answers: an object, with status 200 whatever it says. */
  public static Answer error(String code) {
    return new Answer(
        200, Map.of("Content-Type", JSON), "{\"ok\":false,\"error\":\"" + code + "\"}");
  }

  static Answer bot(String user, String team) {
    return new Answer(
        200,
        Map.of("Content-Type", JSON),
        "{\"ok\":true,\"user\":\"%s\",\"team\":\"%s\"}".formatted(user, team));
  }

  static Answer posted(String channel) {
    return new Answer(
        200,
        Map.of("Content-Type", JSON),
        "{\"ok\":true,\"channel\":\""
            + channel
            + "\",\"ts\":\"1503435956.000247\",\"message\":{}}");
  }

  /** As both answer whoever sends too much. */
  public static Answer tooMany(long seconds) {
    return new Answer(
        429,
        Map.of("Content-Type", JSON, "Retry-After", String.valueOf(seconds)),
        "{\"ok\":false,\"error\":\"ratelimited\"}");
  }
}
