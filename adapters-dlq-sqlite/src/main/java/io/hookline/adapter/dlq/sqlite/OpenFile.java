package io.hookline.adapter.dlq.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.sqlite.BusyHandler;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/**
 * One connection to the file.
 *
 * @param key what the system knows the file by that was opened
 */
record OpenFile(Connection connection, Optional<Object> key) implements AutoCloseable {
  /** 8 MiB hold the upper pages of every index of some million letters. */
  private static final int CACHE_KIB = 8 << 10;

  /** 16 MiB: the log is moved into the file in larger pieces, and still within 0.1 s. */
  private static final int CHECKPOINT_PAGES = 4096;

  private static final int LOG_BYTES = 64 << 20;

  /** Opens it, made and brought up to date where needed; waits {@code patience} for others. */
  static OpenFile open(LetterFile file, Duration patience) throws SQLException {
    if (!file.exists()) {
      file.create();
    }
    Optional<Object> key = file.key();
    Connection connection = config(patience).createConnection(JDBC.PREFIX + file.uri());
    OpenFile open = new OpenFile(connection, key);
    try {
      BusyHandler.setHandler(connection, new Patience(patience));
      logAhead(connection);
      Schema.prepare(connection, file.path());
      return open;
    } catch (SQLException | RuntimeException unusable) {
      open.close();
      throw unusable;
    }
  }

  /** Ends what was begun as if it had not been. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException useless) {
      // Nothing is kept in it that was promised to anybody.
    }
  }

  /** Readers and the writer do not hold each other up that way; a network drive cannot do it. */
  private static void logAhead(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
      String found = mode.getString(1);
      if (!found.equals("wal")) {
        throw new SQLException("no write-ahead log on this drive, only " + found);
      }
    }
  }

  private static SQLiteConfig config(Duration patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) patience.toMillis());
    config.setSynchronous(SynchronousMode.FULL);
    config.setTempStore(TempStore.MEMORY);
    config.setCacheSize(-CACHE_KIB);
    config.setJournalSizeLimit(LOG_BYTES);
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, String.valueOf(CHECKPOINT_PAGES));
    return config;
  }
}
