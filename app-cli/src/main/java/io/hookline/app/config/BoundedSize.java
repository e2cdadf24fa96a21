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
    return ValueTypes.SIZE.where(
        "from %s to %s".formatted(min, max), size -> size >= least && size <= most);
  }
}
