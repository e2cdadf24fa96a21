package io.hookline.adapter.dlq.sqlite;

import io.hookline.job.JobState;
import io.hookline.letter.LetterFilter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The indexes that are made for the filters of a listing. */
final class Routes {
  /** So many different texts are compared in less time than a page may take. */
  private static final int MOST_TEXTS = 1_000;

  /** A page asks the index for each value. */
  private static final int MOST_VALUES = 50;

  private final Connection connection;
  private final List<Route> found = new ArrayList<>();

  private Routes(Connection connection) {
    this.connection = connection;
  }

  /** The states are in every other index, and have one of their own for when they come alone. */
  static Route ofStatuses(LetterFilter filter) {
    return new Route("status", filter.statuses().stream().map(JobState::text).toList());
  }

  /** One for each filter, save for a text that too many different errors or reasons hold. */
  static List<Route> of(LetterFilter filter, Connection connection) throws SQLException {
    Routes routes = new Routes(connection);
    routes.is("destination", filter.destination());
    routes.is("worker", filter.worker());
    routes.is("queue", filter.queue());
    routes.holds("error", filter.error());
    routes.holds("reason", filter.reason());
    return routes.found;
  }

  private void is(String column, Optional<String> value) {
    value.ifPresent(only -> found.add(new Route(column, List.of(only))));
  }

  /** Most letters have one of a few errors, and one of a few reasons. */
  private void holds(String column, Optional<String> part) throws SQLException {
    if (part.isEmpty()) {
      return;
    }
    List<String> values = new ArrayList<>();
    int texts = 0;
    // From one text to the next greater one, passing over all letters that have the same.
    String sql =
        """
        WITH RECURSIVE texts(text) AS (
          SELECT min(%1$s) FROM dead_letters
          UNION ALL
          SELECT (SELECT min(%1$s) FROM dead_letters WHERE %1$s > text) FROM texts
          WHERE text IS NOT NULL LIMIT %2$d)
        SELECT text, instr(lower(text), lower(?)) FROM texts WHERE text IS NOT NULL
        """
            .formatted(column, MOST_TEXTS + 1);
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, part.get());
      try (ResultSet row = select.executeQuery()) {
        for (; row.next(); texts++) {
          if (row.getInt(2) > 0) {
            values.add(row.getString(1));
          }
        }
      }
    }
    if (texts <= MOST_TEXTS && values.size() <= MOST_VALUES) {
      found.add(new Route(column, values));
    }
  }
}
