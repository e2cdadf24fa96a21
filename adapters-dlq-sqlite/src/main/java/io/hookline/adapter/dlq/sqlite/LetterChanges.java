package io.hookline.adapter.dlq.sqlite;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.letter.LetterEntry.Imported;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is changed in the table, within the transaction of the connection. */
final class LetterChanges implements AutoCloseable {
  private final Connection connection;
  private final LetterReads reads;
  private final PreparedStatement insert;
  private final PreparedStatement update;

  LetterChanges(Connection connection) throws SQLException {
    this.connection = connection;
    this.reads = new LetterReads(connection);
    this.insert = connection.prepareStatement(LetterRow.INSERT);
    this.update = connection.prepareStatement(LetterRow.UPDATE);
  }

  /** Records {@code entries}, in their order. */
  int record(List<? extends LetterEntry> entries) throws SQLException {
    long last = lastId();
    for (LetterEntry entry : entries) {
      record(entry);
    }
    widenSpans(last);
    return entries.size();
  }

  /** Keeps those letters that nobody else has changed; returns their uuids. */
  Set<UUID> update(List<DeadLetter> changed) throws SQLException {
    Set<UUID> kept = new HashSet<>();
    for (DeadLetter letter : changed) {
      if (keep(letter)) {
        kept.add(letter.content().uuid());
      }
    }
    return kept;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    update.close();
  }

  private void record(LetterEntry entry) throws SQLException {
    switch (entry) {
      case Buried(LetterContent content, Instant at) -> add(DeadLetter.fresh(0, content, at));
      case Imported(DeadLetter letter) -> add(letter.withId(0));
      case FailedAgain(LetterContent content, Instant at) -> failedAgain(content, at);
      case Delivered delivered -> delivered(delivered);
    }
  }

  private void failedAgain(LetterContent content, Instant at) throws SQLException {
    Optional<DeadLetter> known = reads.find(content.uuid());
    if (known.isEmpty()) {
      add(DeadLetter.failed(0, content, at));
    } else if (known.get().status() == JobState.PROCESSING) {
      keep(known.get().failedAgain(content, at));
    }
  }

  private void delivered(Delivered entry) throws SQLException {
    Optional<DeadLetter> known = reads.find(entry.uuid());
    if (known.isPresent() && known.get().status() != JobState.COMPLETE) {
      keep(known.get().delivered(entry.attempts(), entry.at()));
    }
  }

  private void add(DeadLetter letter) throws SQLException {
    LetterRow.setForInsert(insert, letter);
    insert.executeUpdate();
  }

  private boolean keep(DeadLetter letter) throws SQLException {
    LetterRow.setForUpdate(update, letter);
    return update.executeUpdate() == 1;
  }

  /** Of the letters after {@code last}, once for all: a trigger would cost as much as an index. */
  private void widenSpans(long last) throws SQLException {
    Database.execute(
        connection,
        """
        INSERT INTO spans
        SELECT id / 1000, min(created_at), max(created_at) FROM dead_letters INDEXED BY facts
        WHERE id > %d GROUP BY 1
        ON CONFLICT DO UPDATE SET
          earliest = min(earliest, excluded.earliest), latest = max(latest, excluded.latest)
        """
            .formatted(last));
  }

  private long lastId() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT max(id) FROM dead_letters")) {
      return row.getLong(1);
    }
  }
}
