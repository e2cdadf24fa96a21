package io.hookline.adapter.dlq.sqlite;

import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the ids of a page. SQLite knows nothing of how often a value occurs, and would look at a
 * million letters one by one to find a hundred: it is told the index.
 */
final class LetterSearch {
  /** So many letters are looked at one by one in less time than a page may take. */
  private static final int FEW = 1_000;

  private final Connection connection;
  private final LetterQuery query;
  private final Where where;

  LetterSearch(Connection connection, LetterQuery query) {
    this.connection = connection;
    this.query = query;
    this.where = new Where(query.filter());
  }

  /** The ids, in the order that is asked for. */
  List<Long> ids() throws SQLException {
    IdRange range = IdRange.of(query).and(IdRange.of(query.filter(), connection));
    Set<String> columns = new HashSet<>(where.columns());
    columns.remove("created_at");
    if (columns.isEmpty()) {
      return ids("NOT INDEXED", where.with(range));
    }
    if (columns.contains("uuid")) {
      return ids("INDEXED BY by_uuid", where.with(range));
    }
    if (columns.equals(Set.of("status"))) {
      return ids(Routes.ofStatuses(query.filter()), range);
    }
    columns.remove("status");
    List<Route> routes = Routes.of(query.filter(), connection);
    return columns.size() == 1 && routes.size() == 1
        ? ids(routes.getFirst(), range)
        : ids(routes, range);
  }

  /** Through the one that leads to few letters; else through the index that has all filters. */
  private List<Long> ids(List<Route> routes, IdRange range) throws SQLException {
    IdRange within = range;
    for (Route route : routes) {
      within = within.and(route.within(within, connection));
    }
    Optional<Route> shortest = Optional.empty();
    int least = FEW;
    for (Route route : routes) {
      int length = route.length(within, least, connection);
      if (length < least) {
        shortest = Optional.of(route);
        least = length;
      }
    }
    return shortest.isPresent()
        ? ids(shortest.get(), within)
        : ids("INDEXED BY facts", where.with(within));
  }

  /** The letters of each value are in order; those of several are put in order here. */
  private List<Long> ids(Route route, IdRange range) throws SQLException {
    List<Long> ids = new ArrayList<>();
    for (String value : route.values()) {
      ids.addAll(ids(route.index(), where.with(route.column(), value).with(range)));
    }
    ids.sort(isOldestFirst() ? Comparator.naturalOrder() : Comparator.reverseOrder());
    return ids.subList(0, Math.min(query.limit(), ids.size()));
  }

  private List<Long> ids(String index, Where some) throws SQLException {
    String sql =
        "SELECT id FROM dead_letters %s %sORDER BY id %s LIMIT ?"
            .formatted(index, some.sql(), isOldestFirst() ? "" : "DESC");
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setInt(some.set(select), query.limit());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    return ids;
  }

  private boolean isOldestFirst() {
    return query.order() == Order.OLDEST_FIRST;
  }
}
