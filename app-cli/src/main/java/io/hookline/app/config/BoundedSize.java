package io.hookline.app.config;

import io.hookline.spi.ValueType;
import io.hookline.spi.ValueTypes;

/** A number of bytes within bounds. */
final class BoundedSize {
  private BoundedSize() {}

  /** From {@code min} to {@code max}, both included and written as users write them. */
  static ValueType<Long> type(String min, String max) {
    long least = ValueTypes.SIZE.parser().apply(min);
    long most = ValueTypes.SIZE.parser().apply(max);
    return new ValueType<>(
        "%s, from %s to %s".formatted(ValueTypes.SIZE.expected(), min, max),
        text -> checked(ValueTypes.SIZE.parser().apply(text), least, most));
  }

  private static Long checked(long size, long least, long most) {
    if (size < least || size > most) {
      throw new IllegalArgumentException();
    }
    return size;
  }
}
