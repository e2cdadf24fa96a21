package io.hookline.adapter.dlq.sqlite;

import io.hookline.job.JobState;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Removes letters in small transactions, between which others can write. */
final class Removal {
  /** Less than the time that a worker's own batch takes. */
  private static final long HOLD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** Long enough for whoever asks every millisecond. */
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private static final int BATCH = 1_000;

  private final Database reader;
  private final Database writer;
  private final LetterFilter filter;
  private OptionalLong last = OptionalLong.empty();

  Removal(Database reader, Database writer, LetterFilter filter) {
    this.reader = reader;
    this.writer = writer;
    this.filter = filter.withStatuses(removable(filter.statuses()));
  }

  /** Removes at most {@code max}, oldest first; returns how many. */
  int remove(int max) {
    int removed = 0;
    List<Long> ids = next(max);
    while (!ids.isEmpty()) {
      List<Long> found = ids;
      removed += writer.transact(connection -> delete(found, connection));
      LockSupport.parkNanos(PAUSE_NANOS);
      ids = next(max - removed);
    }
    return removed;
  }

  private List<Long> next(int max) {
    if (max <= 0 || filter.statuses().isEmpty()) {
      return List.of();
    }
    LetterQuery query = new LetterQuery(filter, Order.OLDEST_FIRST, last, Math.min(BATCH, max));
    return reader.transact(connection -> new LetterSearch(connection, query).ids());
  }

  /** Deletes those of {@code ids} that still match, as many as can be in a moment. */
  private int delete(List<Long> ids, Connection connection) throws SQLException {
    long start = System.nanoTime();
    int deleted = 0;
    Where where = new Where(filter);
    String sql = "DELETE FROM dead_letters " + where.sql() + "AND id = ?";
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      int index = where.set(delete);
      for (int i = 0; i < ids.size() && System.nanoTime() - start < HOLD_NANOS; i++) {
        delete.setLong(index, ids.get(i));
        deleted += delete.executeUpdate();
        last = OptionalLong.of(ids.get(i));
      }
    }
    return deleted;
  }

  private static Set<JobState> removable(Set<JobState> statuses) {
    Set<JobState> removable = EnumSet.allOf(JobState.class);
    removable.remove(JobState.PROCESSING);
    if (!statuses.isEmpty()) {
      removable.retainAll(statuses);
    }
    return removable;
  }
}
