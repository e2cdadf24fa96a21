package io.hookline.adapter.queue.redis.entry;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of one entry. Empty ones count as missing. */
final class EntryFields {
  private static final byte[] NOTHING = {};

  private final Map<Field, byte[]> values = new EnumMap<>(Field.class);

  /**
   * Takes names and values in turn.
   *
   * @throws IllegalArgumentException where a name is unknown or stands there twice
   */
  EntryFields(List<Object> pairs) {
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      Field field = Field.named((byte[]) pairs.get(i));
      if (values.put(field, (byte[]) pairs.get(i + 1)) != null) {
        throw new IllegalArgumentException("its field \"" + field.text() + "\" stands there twice");
      }
    }
  }

  byte[] bytes(Field field) {
    return values.getOrDefault(field, NOTHING);
  }

  String text(Field field) {
    return new String(bytes(field), StandardCharsets.UTF_8);
  }

  /** The value, read by {@code reader}, unless it is missing. */
  <T> Optional<T> optional(Field field, Function<byte[], T> reader) {
    byte[] value = bytes(field);
    return value.length == 0 ? Optional.empty() : Optional.of(reader.apply(value));
  }
}
