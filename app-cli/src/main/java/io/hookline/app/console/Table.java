package io.hookline.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows whose columns begin below each other. */
public final class Table {
  private static final int GAP = 3;

  private final List<String[]> rows = new ArrayList<>();

  /** Adds a row. */
  public void row(String... cells) {
    rows.add(cells);
  }

  /** The rows as lines. */
  public List<String> lines() {
    int[] widths = widths();
    return rows.stream().map(cells -> line(cells, widths)).toList();
  }

  /** Where the last cell of the longest row begins. */
  int indent() {
    return IntStream.of(widths()).map(width -> width + GAP).sum();
  }

  private static String line(String[] cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.length - 1; column++) {
      line.append(cells[column])
          .append(" ".repeat(widths[column] - Style.visibleLength(cells[column]) + GAP));
    }
    return line.append(cells[cells.length - 1]).toString();
  }

  /** A row's last cell may be as long as it likes. */
  private int[] widths() {
    int columns = rows.stream().mapToInt(cells -> cells.length - 1).max().orElse(0);
    int[] widths = new int[columns];
    for (String[] cells : rows) {
      for (int column = 0; column < cells.length - 1; column++) {
        widths[column] = Math.max(widths[column], Style.visibleLength(cells[column]));
      }
    }
    return widths;
  }
}
