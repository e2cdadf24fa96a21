package io.hookline.adapter.queue.file.row;

/** NDJSON: each line that is not blank is a row. */
final class LineFraming implements RowFraming {

  @Override
  public int skipGap(byte[] bytes, int from, int to) {
    return Bytes.skipSpace(bytes, from, to);
  }

  @Override
  public boolean find(byte[] bytes, int from, int to, boolean complete, RowSpan found) {
    int end = Bytes.indexOf((byte) '\n', bytes, from, to);
    if (end == to && !complete) {
      return false;
    }
    found.sound(Bytes.withoutReturn(bytes, from, end), 0);
    return true;
  }
}
