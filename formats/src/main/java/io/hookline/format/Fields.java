package io.hookline.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The fields of one JSON object. Every problem names its field: {@code attempts[2].at: is missing}.
 */
final class Fields {
  private final String prefix;
  private final JsonNode object;

  private Fields(String prefix, JsonNode object) {
    this.prefix = prefix;
    this.object = object;
  }

  /** The fields of the object at {@code place}, empty for the outermost, which may have these. */
  static Fields of(String place, JsonNode object, List<String> names) {
    if (!object.isObject()) {
      throw new IllegalArgumentException((place.isEmpty() ? "it" : place + ":") + " is no object");
    }
    Fields fields = new Fields(place.isEmpty() ? "" : place + ".", object);
    object.fieldNames().forEachRemaining(name -> fields.requireKnown(name, names));
    return fields;
  }

  /** The entries of a list at {@code place}. */
  static <T> List<T> entries(String place, JsonNode list, BiFunction<String, JsonNode, T> read) {
    if (!list.isArray()) {
      throw new IllegalArgumentException(place + ": is no list");
    }
    List<T> entries = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      entries.add(read.apply(place + "[" + i + "]", list.get(i)));
    }
    return entries;
  }

  /** Where {@code name} stands in the whole text. */
  String place(String name) {
    return prefix + name;
  }

  /** The field, unless it is absent or null. */
  Optional<JsonNode> optional(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
  }

  /** The field, read with its place; {@code absent} without it. */
  <T> T or(T absent, String name, BiFunction<String, JsonNode, T> read) {
    return optional(name).map(value -> read.apply(place(name), value)).orElse(absent);
  }

  /** The field, read with its place. */
  <T> T required(String name, BiFunction<String, JsonNode, T> read) {
    JsonNode value = optional(name).orElseThrow(() -> problem(name, "is missing"));
    return read.apply(place(name), value);
  }

  /** The text of a field, read by {@code parser}, whose reasons do not know the field. */
  <T> T required(String name, Function<String, T> parser) {
    return required(name, (place, value) -> parsed(place, value, parser));
  }

  /** A problem with one field. */
  IllegalArgumentException problem(String name, String why) {
    return new IllegalArgumentException(place(name) + ": " + why);
  }

  /** The text at {@code place}. */
  static String text(String place, JsonNode value) {
    if (!value.isTextual()) {
      throw new IllegalArgumentException(place + ": is no text");
    }
    return value.textValue();
  }

  /** The text at {@code place}, read by {@code parser}, whose reasons do not know the place. */
  static <T> T parsed(String place, JsonNode value, Function<String, T> parser) {
    String text = text(place, value);
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException invalid) {
      throw new IllegalArgumentException(place + ": " + invalid.getMessage(), invalid);
    }
  }

  private void requireKnown(String name, List<String> names) {
    if (!names.contains(name)) {
      throw problem(shown(name), "is unknown; there are " + String.join(", ", names));
    }
  }

  private static String shown(String name) {
    String line = name.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= 40 ? line : line.substring(0, 40) + "...";
  }
}
