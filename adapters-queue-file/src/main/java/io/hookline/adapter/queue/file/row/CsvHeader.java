package io.hookline.adapter.queue.file.row;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The header row of a CSV file.
 *
 * @param columns how many columns each row has
 * @param url the column that holds the URL
 * @param method the column that may hold a method
 * @param id the column that may hold an id
 * @param body the other columns, in order: what the body is made of
 */
record CsvHeader(int columns, int url, OptionalInt method, OptionalInt id, List<Column> body) {

  /**
   * A column of the body.
   *
   * @param index which one, from 0
   * @param key its key in the body
   */
  record Column(int index, String key) {}

  /** Takes the first row of {@code rows} as the header. */
  static CsvHeader read(RowReader rows) throws IOException, UnusableFileException {
    if (!rows.next()) {
      throw new UnusableFileException("it has no complete header row");
    }
    if (rows.flaw().isPresent()) {
      throw new UnusableFileException("its header row cannot be read: " + rows.flaw().get());
    }
    if (hasLoneReturn(rows.bytes(), rows.from(), rows.to())) {
      throw new UnusableFileException(
          "its lines end with a carriage return alone: save it with LF or CRLF line ends");
    }
    return of(CsvCells.texts(rows.bytes(), rows.from(), rows.to()));
  }

  private static boolean hasLoneReturn(byte[] bytes, int from, int to) {
    int at = Bytes.indexOf((byte) '\r', bytes, from, to);
    while (at + 1 < to && bytes[at + 1] == '\n') {
      at = Bytes.indexOf((byte) '\r', bytes, at + 1, to);
    }
    return at < to;
  }

  /** Reads the header from the texts of its cells. */
  static CsvHeader of(List<String> names) throws UnusableFileException {
    requireDistinct(names);
    int url = indexOf("URL", names).orElseThrow(() -> noUrl(names));
    OptionalInt method = indexOf("METHOD", names);
    OptionalInt id = indexOf("ID", names);
    List<Column> body = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (i != url && i != method.orElse(-1) && i != id.orElse(-1)) {
        body.add(column(i, names.get(i)));
      }
    }
    requireDistinctKeys(body, names);
    return new CsvHeader(names.size(), url, method, id, List.copyOf(body));
  }

  private static OptionalInt indexOf(String wanted, List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(wanted)) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static Column column(int index, String name) throws UnusableFileException {
    String key = PascalCase.of(name);
    if (key.isEmpty()) {
      throw new UnusableFileException(
          "column " + (index + 1) + " of its header row has no name with letters or digits");
    }
    return new Column(index, key);
  }

  private static void requireDistinct(List<String> names) throws UnusableFileException {
    for (int i = 0; i < names.size(); i++) {
      int first = indexOf(names.get(i), names).orElse(i);
      if (first < i && !names.get(i).isEmpty()) {
        throw twice(first, i, "both are named \"" + names.get(i) + "\"");
      }
    }
  }

  private static void requireDistinctKeys(List<Column> body, List<String> names)
      throws UnusableFileException {
    Map<String, Integer> seen = new HashMap<>();
    for (Column column : body) {
      Integer first = seen.putIfAbsent(column.key(), column.index());
      if (first != null) {
        String both = names.get(first) + "\" and \"" + names.get(column.index());
        throw twice(first, column.index(), "\"" + both + "\" both become \"" + column.key() + "\"");
      }
    }
  }

  private static UnusableFileException twice(int first, int second, String why) {
    return new UnusableFileException(
        "columns " + (first + 1) + " and " + (second + 1) + " clash, " + why + ": rename one");
  }

  private static UnusableFileException noUrl(List<String> names) {
    return new UnusableFileException(
        "its header row has no column named URL; columns, separated by commas: "
            + String.join(", ", names));
  }
}
