package io.hookline.app.console;

import java.util.ArrayList;
import java.util.List;

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
    return rows.stream().map(this::line).toList();
  }

  private String line(String[] cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.length - 1; column++) {
      line.append(cells[column])
          .append(" ".repeat(width(column) - Style.visibleLength(cells[column]) + GAP));
    }
    return line.append(cells[cells.length - 1]).toString();
  }

  /** A row's last cell may be as long as it likes. */
  private int width(int column) {
    return rows.stream()
        .filter(cells -> column < cells.length - 1)
        .mapToInt(cells -> Style.visibleLength(cells[column]))
        .max()
        .orElse(0);
  }
}
