package io.hookline.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads JSON text that may come from anywhere. */
final class JsonReading {
  /** A body of 15 MiB takes 20 Mi characters in Base64: more than Jackson allows by itself. */
  private static final int LONGEST_TEXT = 64 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonReading() {}

  /**
   * The one value in {@code text}.
   *
   * @throws IllegalArgumentException with the place; never with any of the text, which may be
   *     secret
   */
  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException(why(unreadable) + place(unreadable), unreadable);
    }
  }

  private static String why(JsonProcessingException unreadable) {
    return switch (unreadable) {
      case StreamReadException _ -> "it is not valid JSON";
      case StreamConstraintsException _ -> "it is too large or too deep";
      default -> "it is more than one JSON value, or names a field twice";
    };
  }

  private static String place(JsonProcessingException unreadable) {
    JsonLocation place = unreadable.getLocation();
    return place == null ? "" : " (at character " + place.getCharOffset() + ")";
  }
}
