package io.hookline.adapter.queue.file.row;

import java.util.Optional;

/**
 * A JSON array: each element is a row. Its end is found by counting brackets outside of strings;
 * commas between elements are not asked for, so that a missing one spoils no element. A string ends
 * with its line at the latest, since JSON allows no line break in one. Where the brackets of an
 * element are not closed, only its first line is given up, and from there on each line is taken as
 * an element.
 */
final class ArrayFraming implements RowFraming {
  private final JsonElements elements = new JsonElements();
  private boolean opened;
  private boolean closed;
  private boolean byLine;
  private boolean endTold;

  @Override
  public int skipGap(byte[] bytes, int from, int to) {
    int i = Bytes.skipSpace(bytes, from, to);
    while (i < to && isPunctuation(bytes[i])) {
      i = Bytes.skipSpace(bytes, i + 1, to);
    }
    return i;
  }

  private boolean isPunctuation(byte b) {
    if (b == '[' && !opened) {
      opened = true;
      return true;
    }
    if (b == ']' && (byLine || !closed)) {
      closed = true;
      return true;
    }
    return b == ',' && opened;
  }

  @Override
  public boolean find(byte[] bytes, int from, int to, boolean complete, RowSpan found) {
    if (byLine) {
      return line(bytes, from, to, complete, found);
    }
    if (closed || !opened) {
      return stray(bytes, from, to, complete, found);
    }
    int end = elements.endOf(bytes, from, to, complete);
    if (end == JsonElements.MORE) {
      return false;
    }
    if (end == JsonElements.BROKEN) {
      return unclosed(bytes, from, to, complete, found);
    }
    found.sound(end, Bytes.count((byte) '\n', bytes, from, end));
    return true;
  }

  @Override
  public Optional<String> flawAtEnd() {
    if (closed || endTold) {
      return Optional.empty();
    }
    endTold = true;
    return Optional.of("the array does not end with \"]\": the file may have been cut off");
  }

  private boolean unclosed(byte[] bytes, int from, int to, boolean complete, RowSpan found) {
    int end = Bytes.indexOf((byte) '\n', bytes, from, to);
    if (end == to && !complete) {
      return false;
    }
    byLine = true;
    found.flawed(
        Bytes.withoutReturn(bytes, from, end),
        0,
        "an element begins here and its brackets are not closed");
    return true;
  }

  private static boolean line(byte[] bytes, int from, int to, boolean complete, RowSpan found) {
    int lineEnd = Bytes.indexOf((byte) '\n', bytes, from, to);
    if (lineEnd == to && !complete) {
      return false;
    }
    int end = lineEnd;
    while (end > from + 1 && (Bytes.isSpace(bytes[end - 1]) || bytes[end - 1] == ',')) {
      end--;
    }
    found.sound(end, 0);
    return true;
  }

  private boolean stray(byte[] bytes, int from, int to, boolean complete, RowSpan found) {
    int end = Bytes.indexOf((byte) '\n', bytes, from, to);
    if (end == to && !complete) {
      return false;
    }
    String place = opened ? "after the end of the array" : "before the beginning of the array";
    found.flawed(Bytes.withoutReturn(bytes, from, end), 0, "text " + place);
    return true;
  }
}
