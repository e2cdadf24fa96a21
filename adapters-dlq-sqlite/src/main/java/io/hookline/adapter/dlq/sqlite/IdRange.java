package io.hookline.adapter.dlq.sqlite;

import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The ids between two others.
 *
 * @param after ids above this one
 * @param before ids below this one
 */
record IdRange(long after, long before) {
  static final IdRange ALL = new IdRange(0, Long.MAX_VALUE);

  static final IdRange NONE = new IdRange(0, 0);
  private static final long SPAN = 1000;

  /** What a page may hold. */
  static IdRange of(LetterQuery query) {
    if (query.after().isEmpty()) {
      return ALL;
    }
    long last = query.after().getAsLong();
    return query.order() == Order.OLDEST_FIRST
        ? new IdRange(last, Long.MAX_VALUE)
        : new IdRange(0, last);
  }

  /** Where letters of the time that is asked for can be; what lies outside is not looked at. */
  static IdRange of(LetterFilter filter, Connection connection) throws SQLException {
    Where where = Where.spans(filter);
    if (where.isEmpty()) {
      return ALL;
    }
    String sql = "SELECT min(span), max(span), count(*) FROM spans " + where.sql();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      where.set(select);
      try (ResultSet row = select.executeQuery()) {
        return row.getLong(3) == 0
            ? NONE
            : new IdRange(row.getLong(1) * SPAN - 1, (row.getLong(2) + 1) * SPAN);
      }
    }
  }

  IdRange and(IdRange other) {
    return new IdRange(Math.max(after, other.after), Math.min(before, other.before));
  }
}
