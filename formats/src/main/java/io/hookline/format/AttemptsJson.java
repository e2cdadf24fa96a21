package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Attempts as a list, oldest first. Durations are milliseconds, to the nanosecond. */
public final class AttemptsJson {
  private static final List<String> NAMES =
      List.of("number", "at", "took_ms", "phases_ms", "outcome", "status", "excerpt");
  private static final int HIGHEST_STATUS = 999;

  private AttemptsJson() {}

  /** The list as text. */
  public static String write(List<PastAttempt> attempts) {
    return JsonWriting.text(json -> write(attempts, json));
  }

  /** Writes the list. */
  public static void write(List<PastAttempt> attempts, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (PastAttempt attempt : attempts) {
      write(attempt, json);
    }
    json.writeEndArray();
  }

  /**
   * The attempts in {@code text}.
   *
   * @throws IllegalArgumentException with one line that names the field
   */
  public static List<PastAttempt> read(String text) {
    return read("attempts", JsonReading.read(text));
  }

  static List<PastAttempt> read(String place, JsonNode list) {
    return Fields.entries(place, list, AttemptsJson::attempt);
  }

  private static void write(PastAttempt attempt, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", attempt.number());
    json.writeStringField("at", Times.text(attempt.at()));
    json.writeNumberField("took_ms", Numbers.millis(attempt.took()));
    json.writeFieldName("phases_ms");
    TimingJson.write(attempt.timing(), json);
    json.writeStringField("outcome", attempt.outcome());
    if (attempt.status().isPresent()) {
      json.writeNumberField("status", attempt.status().getAsInt());
    }
    json.writeFieldName("excerpt");
    BytesJson.write(attempt.excerpt(), json);
    json.writeEndObject();
  }

  private static PastAttempt attempt(String place, JsonNode value) {
    Fields attempt = Fields.of(place, value, NAMES);
    return new PastAttempt(
        attempt.required("number", AttemptsJson::number),
        attempt.required("at", Times::parse),
        attempt.required("took_ms", Numbers::duration),
        attempt.or(Timing.NONE, "phases_ms", TimingJson::read),
        attempt.required("outcome", Fields::text),
        attempt.or(OptionalInt.empty(), "status", AttemptsJson::status),
        attempt.or(Payload.EMPTY, "excerpt", BytesJson::read));
  }

  private static int number(String place, JsonNode value) {
    return (int) Numbers.whole(place, value, 0, Integer.MAX_VALUE);
  }

  private static OptionalInt status(String place, JsonNode value) {
    return OptionalInt.of((int) Numbers.whole(place, value, 0, HIGHEST_STATUS));
  }
}
