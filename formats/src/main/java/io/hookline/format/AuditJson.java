package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.hookline.letter.AuditEntry;
import java.io.IOException;
import java.util.List;

/** Who did what with a dead letter, as a list, oldest first. */
public final class AuditJson {
  private static final List<String> NAMES = List.of("at", "who", "what");

  private AuditJson() {}

  /** The list as text. */
  public static String write(List<AuditEntry> audit) {
    return JsonWriting.text(json -> write(audit, json));
  }

  /** Writes the list. */
  public static void write(List<AuditEntry> audit, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (AuditEntry entry : audit) {
      json.writeStartObject();
      json.writeStringField("at", Times.text(entry.at()));
      json.writeStringField("who", entry.who());
      json.writeStringField("what", entry.what());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /**
   * The entries in {@code text}.
   *
   * @throws IllegalArgumentException with one line that names the field
   */
  public static List<AuditEntry> read(String text) {
    return read("audit", JsonReading.read(text));
  }

  static List<AuditEntry> read(String place, JsonNode list) {
    return Fields.entries(place, list, AuditJson::entry);
  }

  private static AuditEntry entry(String place, JsonNode value) {
    Fields entry = Fields.of(place, value, NAMES);
    return new AuditEntry(
        entry.required("at", Times::parse),
        entry.required("who", Fields::text),
        entry.required("what", Fields::text));
  }
}
