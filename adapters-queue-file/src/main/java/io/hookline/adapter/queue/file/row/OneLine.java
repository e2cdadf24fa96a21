package io.hookline.adapter.queue.file.row;

/** Makes text from a file fit to be shown: one line, without control characters, not too long. */
final class OneLine {
  private static final int LONGEST = 300;

  private OneLine() {}

  static String of(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
