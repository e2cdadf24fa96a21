package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Header fields as an object: {@code {"Accept":"text/plain","X-Tag":["a","b"]}}. Where a name comes
 * again after another one, a list of such objects keeps the order: {@code
 * [{"X-Tag":"a","Accept":"text/plain"},{"X-Tag":"b"}]}.
 */
public final class HeadersJson {
  private HeadersJson() {}

  /** The object as text. */
  public static String write(Headers headers) {
    return JsonWriting.text(json -> write(headers, json));
  }

  /** Writes the object, or the list. */
  public static void write(Headers headers, JsonGenerator json) throws IOException {
    List<SequencedMap<String, List<String>>> runs = runs(headers);
    if (runs.size() == 1) {
      writeRun(runs.getFirst(), json);
      return;
    }
    json.writeStartArray();
    for (Map<String, List<String>> run : runs) {
      writeRun(run, json);
    }
    json.writeEndArray();
  }

  /**
   * The header fields in {@code text}.
   *
   * @throws IllegalArgumentException with one line that names the field, never its value
   */
  public static Headers read(String text) {
    return read("header", JsonReading.read(text));
  }

  static Headers read(String place, JsonNode value) {
    List<Header> fields = new ArrayList<>();
    if (value.isArray()) {
      Fields.entries(place, value, (at, run) -> read(at, run, fields));
    } else {
      read(place, value, fields);
    }
    return new Headers(fields);
  }

  private static List<Header> read(String place, JsonNode run, List<Header> fields) {
    if (!run.isObject()) {
      throw new IllegalArgumentException(place + ": is no object");
    }
    run.properties().forEach(field -> read(place, field, fields));
    return fields;
  }

  private static void read(String place, Map.Entry<String, JsonNode> field, List<Header> fields) {
    String name = field.getKey();
    JsonNode value = field.getValue();
    // Before the name becomes part of a place: a broken name would break the line.
    header(place, name, "");
    String at = place + "." + name;
    List<String> values =
        value.isArray() ? Fields.entries(at, value, Fields::text) : List.of(Fields.text(at, value));
    values.forEach(each -> fields.add(header(place, name, each)));
  }

  private static Header header(String place, String name, String value) {
    try {
      return new Header(name, value);
    } catch (IllegalArgumentException invalid) {
      throw new IllegalArgumentException(place + ": " + invalid.getMessage(), invalid);
    }
  }

  /** Fields by name, in their order: the next run begins where a name comes again. */
  private static List<SequencedMap<String, List<String>>> runs(Headers headers) {
    List<SequencedMap<String, List<String>>> runs = new ArrayList<>();
    runs.add(new LinkedHashMap<>());
    for (Header field : headers) {
      SequencedMap<String, List<String>> run = runs.getLast();
      if (run.containsKey(field.name()) && !run.lastEntry().getKey().equals(field.name())) {
        runs.add(new LinkedHashMap<>());
      }
      runs.getLast().computeIfAbsent(field.name(), _ -> new ArrayList<>(1)).add(field.value());
    }
    return runs;
  }

  private static void writeRun(Map<String, List<String>> run, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, List<String>> field : run.entrySet()) {
      json.writeFieldName(field.getKey());
      writeValues(field.getValue(), json);
    }
    json.writeEndObject();
  }

  private static void writeValues(List<String> values, JsonGenerator json) throws IOException {
    if (values.size() == 1) {
      json.writeString(values.getFirst());
    } else {
      json.writeArray(values.toArray(String[]::new), 0, values.size());
    }
  }
}
