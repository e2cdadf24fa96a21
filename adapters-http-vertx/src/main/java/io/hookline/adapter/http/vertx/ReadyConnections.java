package io.hookline.adapter.http.vertx;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a pool that have room for a call. The one that was used last is taken first,
 * so that those not needed grow old.
 */
final class ReadyConnections {
  private final Deque<Connection> stack = new ArrayDeque<>();

  /** Lists a connection that has room, once. */
  void add(Connection connection) {
    if (connection.hasRoom() && connection.setReady(true)) {
      stack.addLast(connection);
    }
  }

  /** Takes one that has room, off the list. */
  @Nullable Connection take() {
    Connection next = stack.pollLast();
    while (next != null && next.setReady(false) && !next.hasRoom()) {
      next = stack.pollLast();
    }
    return next;
  }

  void remove(Connection connection) {
    if (connection.setReady(false)) {
      stack.remove(connection);
    }
  }

  /** Closes what has not been used for long, and takes it off the list at once. */
  void closeIdle() {
    stack.removeIf(ReadyConnections::closeWhenIdleTooLong);
  }

  private static boolean closeWhenIdleTooLong(Connection connection) {
    boolean tooLong = connection.isIdleTooLong();
    if (tooLong) {
      connection.setReady(false);
      connection.close();
    }
    return tooLong;
  }
}
