package io.hookline.adapter.dlq.sqlite;

import io.hookline.port.AdapterException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * Some connections to the file, each used by one thread at a time. They are opened when they are
 * needed, and again after a failure, so that a file that was away for a while is found again.
 */
final class Database implements AutoCloseable {
  private final Deque<OpenFile> idle = new ConcurrentLinkedDeque<>();
  private final LetterFile file;
  private final Begin begin;
  private final int most;
  private final Duration patience;
  private final Semaphore free;
  private volatile boolean closed;

  Database(LetterFile file, Begin begin, int most, Duration patience) {
    this.file = file;
    this.begin = begin;
    this.most = most;
    this.patience = patience;
    this.free = new Semaphore(most, true);
  }

  /** How a transaction begins. The driver's own would begin the next one at each commit. */
  enum Begin {
    /** Sees the file as it is when it first reads. */
    TO_READ("BEGIN"),
    /** Has the lock from the start: one that begins by reading might not get it later. */
    TO_WRITE("BEGIN IMMEDIATE");

    private final String sql;

    Begin(String sql) {
      this.sql = sql;
    }
  }

  /** What is done with a connection. */
  @FunctionalInterface
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Does {@code work} in a transaction; what it wrote is on the disk when this returns. */
  <T> T transact(Work<T> work) {
    free.acquireUninterruptibly();
    try {
      requireOpen();
      return transactNow(work);
    } catch (SQLException failure) {
      throw Failures.of(file.path(), failure);
    } catch (IllegalArgumentException unreadable) {
      throw Failures.unreadable(file.path(), unreadable);
    } finally {
      free.release();
    }
  }

  void requireOpen() {
    if (closed) {
      throw new AdapterException(file.path() + ": the dead letter queue was closed");
    }
  }

  /** Waits for what is being done. */
  @Override
  public void close() {
    free.acquireUninterruptibly(most);
    closed = true;
    idle.forEach(OpenFile::close);
    idle.clear();
    free.release(most);
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private <T> T transactNow(Work<T> work) throws SQLException {
    OpenFile open = take();
    boolean done = false;
    try {
      execute(open.connection(), begin.sql);
      T result = work.with(open.connection());
      execute(open.connection(), "COMMIT");
      done = true;
      return result;
    } finally {
      if (done) {
        idle.push(open);
      } else {
        open.close();
      }
    }
  }

  /** What is written to a file that was moved or removed is found by nobody. */
  private OpenFile take() throws SQLException {
    OpenFile open = idle.poll();
    while (open != null && !open.key().equals(file.key())) {
      open.close();
      open = idle.poll();
    }
    return open != null ? open : OpenFile.open(file, patience);
  }
}
