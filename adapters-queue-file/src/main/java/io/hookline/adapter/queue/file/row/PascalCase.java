package io.hookline.adapter.queue.file.row;

import java.util.Locale;

/**
 * {@code ORDER ID}, {@code order_id} and {@code orderId} become {@code OrderId}. A word ends where
 * something stands that is neither letter nor digit, where a lower-case letter or a digit is
 * followed by a capital, and before the last capital of several when a small letter follows it, as
 * in {@code HTTPServer}.
 */
final class PascalCase {
  private PascalCase() {}

  /** The key for a column named {@code name}; empty where it has neither letters nor digits. */
  static String of(String name) {
    StringBuilder key = new StringBuilder(name.length());
    int[] points = name.codePoints().toArray();
    boolean inWord = false;
    for (int i = 0; i < points.length; i++) {
      if (!isWordPart(points[i])) {
        inWord = false;
      } else if (!inWord || beginsWord(points, i)) {
        inWord = true;
        key.appendCodePoint(Character.toTitleCase(points[i]));
      } else {
        key.append(Character.toString(points[i]).toLowerCase(Locale.ROOT));
      }
    }
    return key.toString();
  }

  private static boolean beginsWord(int[] points, int i) {
    if (!Character.isUpperCase(points[i])) {
      return false;
    }
    boolean afterCapital = Character.isUpperCase(points[i - 1]);
    boolean beforeSmall = i + 1 < points.length && Character.isLowerCase(points[i + 1]);
    return !afterCapital || beforeSmall;
  }

  private static boolean isWordPart(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
