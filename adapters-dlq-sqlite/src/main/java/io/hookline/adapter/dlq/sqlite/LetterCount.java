package io.hookline.adapter.dlq.sqlite;

import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts in the shortest index that has all that is looked at. */
final class LetterCount {
  private final Connection connection;
  private final LetterFilter filter;
  private final Facet facet;

  LetterCount(Connection connection, LetterFilter filter, Facet facet) {
    this.connection = connection;
    this.filter = filter;
    this.facet = facet;
  }

  Map<String, Long> counts() throws SQLException {
    Where where = new Where(filter);
    IdRange range = IdRange.of(filter, connection);
    Where within = range.equals(IdRange.ALL) ? where : where.with(range);
    String sql =
        "SELECT %s, count(*) FROM dead_letters INDEXED BY %s %s%s"
            .formatted(group(), index(where), within.sql(), facet == Facet.ALL ? "" : "GROUP BY 1");
    Map<String, Long> counts = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      within.set(select);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts.put(row.getString(1), row.getLong(2));
        }
      }
    }
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private String index(Where where) {
    Set<String> columns = new HashSet<>(where.columns());
    if (columns.contains("uuid")) {
      return "by_uuid";
    }
    if (facet != Facet.ALL) {
      columns.add(group());
    }
    columns.remove("status");
    return switch (columns.size()) {
      case 0 -> "by_status";
      case 1 -> index(columns.iterator().next());
      default -> "facts";
    };
  }

  private static String index(String column) {
    return column.equals("created_at") ? "facts" : "by_" + column;
  }

  private String group() {
    return switch (facet) {
      case ALL -> "''";
      case STATUS -> "status";
      case DESTINATION -> "destination";
      case REASON -> "reason";
      case RESPONSE_STATUS -> "response_status";
    };
  }
}
