package io.hookline.adapter.queue.file.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Decodes what {@link Frames} encoded. */
final class Cursor {
  private final byte[] bytes;
  private int at;

  /** Reads {@code bytes} from {@code at} on. */
  Cursor(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** Index of the next byte. */
  int at() {
    return at;
  }

  byte type() {
    return bytes[at++];
  }

  long number() {
    long value = 0;
    int shift = 0;
    byte b;
    do {
      b = bytes[at++];
      value |= (long) (b & 0x7f) << shift;
      shift += 7;
    } while (b < 0);
    return value;
  }

  byte[] bytes() {
    int size = (int) number();
    at += size;
    return Arrays.copyOfRange(bytes, at - size, at);
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  void skipBytes() {
    int size = (int) number();
    at += size;
  }
}
