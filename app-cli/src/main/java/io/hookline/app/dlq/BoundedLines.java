package io.hookline.app.dlq;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a file that may come from anywhere. None takes more memory than it may. */
final class BoundedLines {
  private static final int READ_AT_ONCE = 1 << 16;

  private final InputStream in;
  private final int longest;
  private final byte[] read = new byte[READ_AT_ONCE];
  private int readAt;
  private int readEnd;
  private byte[] line = new byte[READ_AT_ONCE];
  private int size;
  private long number;
  private boolean whole;

  BoundedLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Goes on to the next line; false at the end. */
  boolean advance() throws IOException {
    size = 0;
    whole = true;
    number++;
    boolean any = fill();
    boolean more = any;
    while (more && read[readAt] != '\n') {
      take(read[readAt++]);
      more = fill();
    }
    readAt++;
    return any;
  }

  /** Counted from 1. */
  long number() {
    return number;
  }

  /** Whether it is no longer than a line may be; the rest of a longer one is lost. */
  boolean isWhole() {
    return whole;
  }

  /** How many bytes it has, without its end. */
  int size() {
    return size;
  }

  /**
   * The line, without its end.
   *
   * @throws IllegalArgumentException where it is not UTF-8
   */
  String text() {
    String text = new String(line, 0, size, StandardCharsets.UTF_8);
    // What is not UTF-8 was replaced by U+FFFD, which may also be meant.
    if (text.indexOf('\ufffd') >= 0
        && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes())) {
      throw new IllegalArgumentException("it is not UTF-8 text");
    }
    return text;
  }

  /** The same as bytes. */
  byte[] bytes() {
    return Arrays.copyOf(line, size);
  }

  private boolean fill() throws IOException {
    if (readAt >= readEnd) {
      readEnd = in.read(read);
      readAt = 0;
    }
    return readEnd > 0;
  }

  private void take(byte next) {
    whole = whole && size < longest;
    if (whole) {
      line = size < line.length ? line : Arrays.copyOf(line, Math.min(2 * size, longest));
      line[size++] = next;
    }
  }
}
