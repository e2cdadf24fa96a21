package io.hookline.adapter.dlq.mongo;

/**
 * A regular expression for a text in any case of its ASCII letters. Not by the {@code i} option,
 * which folds the letters of every script.
 */
final class TextPattern {
  private static final int ASCII = 0x80;

  private TextPattern() {}

  static String of(String text) {
    StringBuilder pattern = new StringBuilder();
    text.chars().forEach(c -> append((char) c, pattern));
    return pattern.toString();
  }

  private static void append(char c, StringBuilder pattern) {
    if (isLetter(c)) {
      pattern.append('[').append(c).append((char) (c ^ ' ')).append(']');
    } else if (c >= ASCII || isDigit(c)) {
      pattern.append(c);
    } else {
      pattern.append(String.format("\\x%02x", (int) c));
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
