package io.hookline.app.dlq;

import java.util.function.Supplier;

/** The lines of a file that was altered, one by one; past its end they are empty. */
final class EditLines {
  private final String text;
  private int at;
  private int number;

  /** Begins after the comments. */
  EditLines(String text) {
    this.text = text;
    while (!isAtEnd() && (peek().isBlank() || peek().startsWith("#"))) {
      next();
    }
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  String next() {
    String line = peek();
    number++;
    at = Math.min(text.length(), at + line.length() + 1);
    return line.strip();
  }

  /** All that follows. */
  String rest() {
    return text.substring(at);
  }

  /** What {@code value} makes of the line that was read last. */
  <T> T checked(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException problem) {
      throw new IllegalArgumentException("line " + number + ": " + problem.getMessage(), problem);
    }
  }

  private String peek() {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }
}
