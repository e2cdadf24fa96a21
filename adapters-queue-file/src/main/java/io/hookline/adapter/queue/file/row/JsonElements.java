package io.hookline.adapter.queue.file.row;

import java.util.Arrays;

/** Finds where an element of a JSON array ends, by brackets and quotes alone. */
final class JsonElements {
  /** The end is not in sight yet. */
  static final int MORE = -1;

  /** There is no end: a bracket is closed by one of the other kind, or not at all. */
  static final int BROKEN = -2;

  /** The brackets that are to come, the next one last. */
  private byte[] closing = new byte[64];

  private int depth;

  /**
   * Index after the element that begins at {@code from}.
   *
   * @param complete whether nothing follows after {@code to}
   */
  int endOf(byte[] bytes, int from, int to, boolean complete) {
    depth = 0;
    int i = from;
    while (i < to) {
      byte b = bytes[i];
      if (depth == 0 && i > from && endsScalar(b)) {
        return i;
      }
      i = b == '"' ? afterString(bytes, i, to) : i + 1;
      if (b == '{' || b == '[') {
        push(b);
      } else if ((b == '}' || b == ']') && !pops(b)) {
        return depth == 0 ? i : BROKEN;
      }
      if (depth == 0 && endsElement(b)) {
        return i <= to ? i : incomplete(complete, to);
      }
    }
    return incomplete(complete, to);
  }

  private int incomplete(boolean complete, int to) {
    if (!complete) {
      return MORE;
    }
    return depth == 0 ? to : BROKEN;
  }

  private static boolean endsScalar(byte b) {
    return b == ',' || b == '\n' || b == '{' || b == '[' || b == '}' || b == ']';
  }

  private static boolean endsElement(byte b) {
    return b == '"' || b == '}' || b == ']';
  }

  private void push(byte open) {
    if (depth == closing.length) {
      closing = Arrays.copyOf(closing, depth * 2);
    }
    closing[depth++] = (byte) (open == '{' ? '}' : ']');
  }

  private boolean pops(byte close) {
    if (depth == 0 || closing[depth - 1] != close) {
      return false;
    }
    depth--;
    return true;
  }

  /**
   * Index after the string that begins at {@code open}, or after the line; beyond {@code to} if
   * neither ends.
   */
  private static int afterString(byte[] bytes, int open, int to) {
    int i = open + 1;
    while (i < to && bytes[i] != '"' && bytes[i] != '\n') {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    return i < to ? i + 1 : to + 1;
  }
}
