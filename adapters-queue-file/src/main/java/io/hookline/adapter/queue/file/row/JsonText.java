package io.hookline.adapter.queue.file.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes JSON (RFC 8259) as UTF-8 into one array that grows and is used again. */
final class JsonText {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** A byte becomes a six-byte escape at most. */
  private static final int LONGEST_ESCAPE = 6;

  private byte[] text = new byte[1024];
  private int length;

  void clear() {
    length = 0;
  }

  /** Appends {@code json} as it is. */
  void raw(byte[] json) {
    ensure(json.length);
    System.arraycopy(json, 0, text, length, json.length);
    length += json.length;
  }

  /** Appends UTF-8 text as the inside of a string; two quotes become one if {@code doubled}. */
  void escaped(byte[] source, int from, int to, boolean doubled) {
    ensure(LONGEST_ESCAPE * (to - from));
    for (int i = from; i < to; i++) {
      byte b = source[i];
      if ((b >= ' ' || b < 0) && b != '"' && b != '\\') {
        text[length++] = b;
      } else {
        escape(b);
        i += doubled && b == '"' ? 1 : 0;
      }
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(text, length);
  }

  private void escape(byte b) {
    text[length++] = '\\';
    switch (b) {
      case '"', '\\' -> text[length++] = b;
      case '\n' -> text[length++] = 'n';
      case '\r' -> text[length++] = 'r';
      case '\t' -> text[length++] = 't';
      default -> {
        text[length++] = 'u';
        text[length++] = '0';
        text[length++] = '0';
        text[length++] = HEX[b >> 4];
        text[length++] = HEX[b & 0xf];
      }
    }
  }

  private void ensure(int more) {
    if (length + more > text.length) {
      text = Arrays.copyOf(text, Math.max(length + more, text.length * 2));
    }
  }
}
