package io.hookline.adapter.queue.file.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells of one CSV row that {@link CsvFraming} found sound. Blanks around a cell are not data;
 * inside quotes they are, and two quotes stand for one. A quote inside an unquoted cell is data.
 * One object serves all rows.
 */
final class CsvCells {
  private byte[] bytes = new byte[0];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] quoted = new boolean[16];
  private int count;

  /** Splits the row {@code bytes} from {@code from} to {@code to}; cells refer to these bytes. */
  void split(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    count = 0;
    int next = from;
    while (next <= to) {
      next = cell(next, to) + 1;
    }
  }

  /** The texts of all cells of a row. */
  static List<String> texts(byte[] bytes, int from, int to) {
    CsvCells cells = new CsvCells();
    cells.split(bytes, from, to);
    return IntStream.range(0, cells.count()).mapToObj(cells::text).map(String::strip).toList();
  }

  /** How many cells the row has. */
  int count() {
    return count;
  }

  /** The text of a cell. */
  String text(int cell) {
    String raw = new String(bytes, starts[cell], ends[cell] - starts[cell], StandardCharsets.UTF_8);
    return quoted[cell] ? raw.replace("\"\"", "\"") : raw;
  }

  /** Writes a cell as the inside of a JSON string. */
  void writeTo(JsonText json, int cell) {
    json.escaped(bytes, starts[cell], ends[cell], quoted[cell]);
  }

  private int cell(int from, int to) {
    int start = from;
    while (start < to && Bytes.isBlank(bytes[start])) {
      start++;
    }
    return start < to && bytes[start] == '"' ? quotedCell(start + 1, to) : plainCell(start, to);
  }

  private int plainCell(int start, int to) {
    int comma = Bytes.indexOf((byte) ',', bytes, start, to);
    int end = comma;
    while (end > start && Bytes.isBlank(bytes[end - 1])) {
      end--;
    }
    add(start, end, false);
    return comma;
  }

  private int quotedCell(int start, int to) {
    int close = Bytes.indexOf((byte) '"', bytes, start, to);
    while (close + 1 < to && bytes[close + 1] == '"') {
      close = Bytes.indexOf((byte) '"', bytes, close + 2, to);
    }
    add(start, close, true);
    return Bytes.indexOf((byte) ',', bytes, Math.min(close + 1, to), to);
  }

  private void add(int start, int end, boolean inQuotes) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      quoted = Arrays.copyOf(quoted, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    quoted[count] = inQuotes;
    count++;
  }
}
