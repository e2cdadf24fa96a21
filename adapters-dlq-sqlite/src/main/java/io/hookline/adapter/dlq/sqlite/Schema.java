package io.hookline.adapter.dlq.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * The tables, and how a file of an earlier version becomes one of this. Columns have the names that
 * people know a letter's fields by, and times sort as text.
 */
final class Schema {
  /** The version that this code writes. {@code schema-N.sql} leads to version N. */
  static final int VERSION = 1;

  /** Tells our files from those of other programs: "HkDL". */
  static final int APPLICATION = 0x486b444c;

  private Schema() {}

  /** Refuses a file that is none of ours, as far as its header says. */
  static void check(DatabaseHeader header, Path path) {
    if (!header.isEmpty() && !header.isDatabase()) {
      throw Failures.unusable(
          path, "it is no SQLite file", "move it away, or " + Failures.ELSEWHERE);
    }
    check(header.application(), header.version(), path);
  }

  /** Brings the file up to this version, if it is older; several processes may do so at once. */
  static void prepare(Connection connection, Path path) throws SQLException {
    int found = number(connection, "PRAGMA user_version");
    check(number(connection, "PRAGMA application_id"), found, path);
    if (found < VERSION) {
      Database.execute(connection, "BEGIN IMMEDIATE");
      // Read again under the lock: another process may have been faster.
      migrate(connection, number(connection, "PRAGMA user_version"), path);
      Database.execute(connection, "COMMIT");
    }
  }

  private static void check(int application, int version, Path path) {
    if (application != APPLICATION && (application != 0 || version != 0)) {
      throw foreign(path);
    }
    if (version > VERSION) {
      throw Failures.unusable(
          path,
          "a newer Hookline wrote it (schema %d, this one knows %d)".formatted(version, VERSION),
          "use that one, or " + Failures.ELSEWHERE);
    }
  }

  private static void migrate(Connection connection, int from, Path path) throws SQLException {
    if (from == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
      throw foreign(path);
    }
    for (int version = from + 1; version <= VERSION; version++) {
      Database.execute(connection, script(version));
    }
    Database.execute(connection, "PRAGMA application_id = " + APPLICATION);
    Database.execute(connection, "PRAGMA user_version = " + VERSION);
  }

  private static RuntimeException foreign(Path path) {
    return Failures.unusable(path, "it is the database of another program", Failures.ELSEWHERE);
  }

  private static String script(int version) {
    String name = "schema-" + version + ".sql";
    try (InputStream script = Schema.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.getInt(1);
    }
  }
}
