package io.hookline.adapter.queue.redis.server;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a script is called with, beyond the keys of the queue. */
public final class Arguments {
  private final List<byte[]> keys = new ArrayList<>();
  private final List<byte[]> values;

  /** None yet; there will be about {@code size}. */
  public Arguments(int size) {
    values = new ArrayList<>(size);
  }

  /** Adds a key of another kind. */
  public Arguments key(byte[] key) {
    keys.add(key);
    return this;
  }

  /** Adds bytes as they are. */
  public Arguments add(byte[] value) {
    values.add(value);
    return this;
  }

  /** Adds text. */
  public Arguments add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a number. */
  public Arguments add(long number) {
    return add(Long.toString(number));
  }

  List<byte[]> keys() {
    return keys;
  }

  List<byte[]> values() {
    return values;
  }
}
