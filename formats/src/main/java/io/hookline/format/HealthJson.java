package io.hookline.format;

import java.util.Optional;

/** How a worker is, as probes are told. */
public final class HealthJson {
  private HealthJson() {}

  /**
   * One object on one line.
   *
   * @param part what is broken, where something is
   * @param reason why
   */
  public static String text(
      String status, String worker, Optional<String> part, Optional<String> reason) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringField("status", status);
      json.writeStringField("worker", worker);
      if (part.isPresent()) {
        json.writeStringField("part", part.get());
      }
      if (reason.isPresent()) {
        json.writeStringField("reason", reason.get());
      }
      json.writeEndObject();
    });
  }
}
