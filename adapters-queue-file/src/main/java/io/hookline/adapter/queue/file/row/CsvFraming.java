package io.hookline.adapter.queue.file.row;

/**
 * CSV (RFC 4180): a row ends with the first line break that is not inside a quoted field. A quoted
 * field begins with a quote, blanks before it aside, and must end with a quote that a comma or a
 * line end follows. Where it does not, only the line on which it began is given up, and the next
 * line begins a new row: a forgotten quote must not swallow the rest of the file.
 */
final class CsvFraming implements RowFraming {
  private static final int MORE = -1;
  private static final int BROKEN = -2;

  @Override
  public int skipGap(byte[] bytes, int from, int to) {
    return Bytes.skipSpace(bytes, from, to);
  }

  @Override
  public boolean find(byte[] bytes, int from, int to, boolean complete, RowSpan found) {
    int field = from;
    while (true) {
      int start = skipBlanks(bytes, field, to);
      boolean quoted = start < to && bytes[start] == '"';
      int end = quoted ? afterQuoted(bytes, start, to, complete) : afterPlain(bytes, start, to);
      if (end == BROKEN) {
        return broken(bytes, from, start, to, complete, found);
      }
      if (end == MORE || (end == to && !complete)) {
        return false;
      }
      if (end == to || bytes[end] == '\n') {
        return sound(bytes, from, end, found);
      }
      field = end + 1;
    }
  }

  private static int skipBlanks(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && Bytes.isBlank(bytes[i])) {
      i++;
    }
    return i;
  }

  private static int afterPlain(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != ',' && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  private static int afterQuoted(byte[] bytes, int open, int to, boolean complete) {
    int close = closingQuote(bytes, open, to);
    if (close == to || (close + 1 == to && !complete)) {
      return complete ? BROKEN : MORE;
    }
    int end = close + 1;
    while (end < to && (Bytes.isBlank(bytes[end]) || bytes[end] == '\r')) {
      end++;
    }
    return end == to || bytes[end] == ',' || bytes[end] == '\n' ? end : BROKEN;
  }

  private static int closingQuote(byte[] bytes, int open, int to) {
    int i = open + 1;
    while (true) {
      i = Bytes.indexOf((byte) '"', bytes, i, to);
      if (i + 1 >= to || bytes[i + 1] != '"') {
        return i;
      }
      i += 2;
    }
  }

  private static boolean sound(byte[] bytes, int from, int end, RowSpan found) {
    found.sound(Bytes.withoutReturn(bytes, from, end), Bytes.count((byte) '\n', bytes, from, end));
    return true;
  }

  private static boolean broken(
      byte[] bytes, int from, int open, int to, boolean complete, RowSpan found) {
    int end = Bytes.indexOf((byte) '\n', bytes, open, to);
    if (end == to && !complete) {
      return false;
    }
    int before = Bytes.count((byte) '\n', bytes, from, open);
    String lines = before == 1 ? " line" : " lines";
    String place = before == 0 ? "" : ", which begins " + before + lines + " further down,";
    found.flawed(
        Bytes.withoutReturn(bytes, from, end),
        before,
        "a quoted field" + place + " does not end with a quote before a comma or a line end");
    return true;
  }
}
