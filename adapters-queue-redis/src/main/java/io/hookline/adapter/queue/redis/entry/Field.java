package io.hookline.adapter.queue.redis.entry;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The fields of an entry. */
enum Field {
  URL,
  METHOD,
  HEADERS,
  BODY,
  ID,
  /** Not to be sent before this time; the script that claims sees to it. */
  DUE,
  /** The dead letter that the job sends again. */
  DEAD_LETTER,
  /** {@code none} where nothing is to be added to the headers. */
  DEFAULTS,
  /** What was known of the job when Redis lost its data. */
  STATE;

  private static final List<Field> ALL = List.of(values());

  /** Those that producers are told of. */
  private static final List<Field> OF_PRODUCERS = List.of(URL, METHOD, HEADERS, BODY, ID, DUE);

  private static final int LONGEST_SHOWN = 40;

  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final byte[] key = text.getBytes(StandardCharsets.US_ASCII);

  /**
   * The field of this name.
   *
   * @throws IllegalArgumentException where there is none
   */
  static Field named(byte[] name) {
    for (Field field : ALL) {
      if (Arrays.equals(field.key, name)) {
        return field;
      }
    }
    throw new IllegalArgumentException(
        "its field \"" + shown(name) + "\" is unknown: expected " + expected());
  }

  /** Its name in the entry. */
  String text() {
    return text;
  }

  /** The bytes of its name; read only. */
  byte[] key() {
    return key;
  }

  private static String expected() {
    return OF_PRODUCERS.stream().map(Field::text).collect(Collectors.joining(", "));
  }

  private static String shown(byte[] name) {
    String text = new String(name, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "?");
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
  }
}
