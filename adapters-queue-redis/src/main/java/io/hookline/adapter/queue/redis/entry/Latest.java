package io.hookline.adapter.queue.redis.entry;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the last bytes were read as: neighbouring entries mostly have the same URL and the
 * same headers. Safe for use by many threads.
 */
final class Latest<T> {
  private final Function<byte[], T> reader;
  private volatile @Nullable Read<T> last;

  Latest(Function<byte[], T> reader) {
    this.reader = reader;
  }

  T read(byte[] bytes) {
    Read<T> known = last;
    if (known != null && Arrays.equals(known.bytes, bytes)) {
      return known.value;
    }
    T value = reader.apply(bytes);
    last = new Read<>(bytes, value);
    return value;
  }

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
  private record Read<T>(byte[] bytes, T value) {}
}
