package io.hookline.adapter.dlq.sqlite;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads whole letters. */
final class LetterReads {
  /** Bytes after which a page is full. */
  private static final long PAGE_BYTES = 32L << 20;

  private final Connection connection;

  LetterReads(Connection connection) {
    this.connection = connection;
  }

  Optional<DeadLetter> find(UUID uuid) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(LetterRow.SELECT + "WHERE uuid = ?")) {
      select.setString(1, uuid.toString());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(LetterRow.read(row)) : Optional.empty();
      }
    }
  }

  /** One by one, since a page of large letters ends early. */
  List<DeadLetter> list(LetterQuery query) throws SQLException {
    List<DeadLetter> page = new ArrayList<>();
    long bytes = 0;
    try (PreparedStatement select =
        connection.prepareStatement(LetterRow.SELECT + "WHERE id = ?")) {
      for (long id : new LetterSearch(connection, query).ids()) {
        select.setLong(1, id);
        try (ResultSet row = select.executeQuery()) {
          bytes += row.getLong("bytes");
          if (bytes > PAGE_BYTES && !page.isEmpty()) {
            break;
          }
          page.add(LetterRow.read(row));
        }
      }
    }
    return page;
  }
}
