package io.hookline.adapter.queue.file.row;

import java.util.Arrays;

/** Searches in bytes. */
final class Bytes {
  private static final int MARK_LENGTH = 3;

  private Bytes() {}

  /** Whether {@code b} is a blank inside a line. */
  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  /** Whether {@code b} is a blank or part of a line end. */
  static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  /**
   * Index of the first byte from {@code from} on that is neither space nor part of a byte order
   * mark, which also stands in the middle where files were put together; {@code to} if there is
   * none.
   */
  static int skipSpace(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && (isSpace(bytes[i]) || isMark(bytes, i, to))) {
      i += bytes[i] < 0 ? MARK_LENGTH : 1;
    }
    return i;
  }

  private static boolean isMark(byte[] bytes, int at, int to) {
    return bytes[at] == (byte) 0xef
        && at + MARK_LENGTH <= to
        && bytes[at + 1] == (byte) 0xbb
        && bytes[at + 2] == (byte) 0xbf;
  }

  /** Index of the first {@code wanted} from {@code from} on; {@code to} if there is none. */
  static int indexOf(byte wanted, byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != wanted) {
      i++;
    }
    return i;
  }

  /** Whether {@code wanted}, which is not empty, stands anywhere. */
  static boolean contains(byte[] wanted, byte[] bytes, int from, int to) {
    int last = to - wanted.length;
    int i = indexOf(wanted[0], bytes, from, to);
    while (i <= last && !Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
      i = indexOf(wanted[0], bytes, i + 1, to);
    }
    return i <= last;
  }

  /** How often {@code wanted} occurs. */
  static int count(byte wanted, byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] == wanted) {
        count++;
      }
    }
    return count;
  }

  /** {@code to}, or one less where a carriage return stands before it. */
  static int withoutReturn(byte[] bytes, int from, int to) {
    return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
  }
}
