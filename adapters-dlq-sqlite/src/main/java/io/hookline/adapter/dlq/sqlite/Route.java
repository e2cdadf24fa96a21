package io.hookline.adapter.dlq.sqlite;

import io.hookline.letter.LetterFilter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;

/**
 * An index that leads to the letters which pass one filter.
 *
 * @param column whose index it is
 * @param values that the column may have; the letters of each are in the order of their ids
 */
record Route(String column, List<String> values) {
  String index() {
    return "INDEXED BY by_" + column;
  }

  /** The part of {@code range} outside of which it leads to no letter. */
  IdRange within(IdRange range, Connection connection) throws SQLException {
    long first = Long.MAX_VALUE;
    long last = 0;
    for (String value : values) {
      first = Math.min(first, end(value, range, "min", connection).orElse(first));
      last = Math.max(last, end(value, range, "max", connection).orElse(last));
    }
    return last == 0 ? IdRange.NONE : new IdRange(first - 1, last + 1);
  }

  private OptionalLong end(String value, IdRange range, String which, Connection connection)
      throws SQLException {
    Where where = where(value, range);
    String sql = "SELECT %s(id) FROM dead_letters %s %s".formatted(which, index(), where.sql());
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      where.set(select);
      try (ResultSet row = select.executeQuery()) {
        long id = row.getLong(1);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
      }
    }
  }

  /** How many letters it leads to in {@code range}; {@code most} where there are more. */
  int length(IdRange range, int most, Connection connection) throws SQLException {
    int length = 0;
    for (String value : values) {
      Where where = where(value, range);
      String sql =
          "SELECT count(*) FROM (SELECT 1 FROM dead_letters %s %sLIMIT %d)"
              .formatted(index(), where.sql(), most);
      try (PreparedStatement select = connection.prepareStatement(sql)) {
        where.set(select);
        try (ResultSet row = select.executeQuery()) {
          length += row.getInt(1);
        }
      }
    }
    return Math.min(most, length);
  }

  private Where where(String value, IdRange range) {
    return new Where(LetterFilter.ALL).with(column, value).with(range);
  }
}
