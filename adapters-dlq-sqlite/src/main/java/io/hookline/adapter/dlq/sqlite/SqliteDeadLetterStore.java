package io.hookline.adapter.dlq.sqlite;

import io.hookline.adapter.dlq.sqlite.Database.Begin;
import io.hookline.adapter.dlq.sqlite.Database.Work;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.port.DeadLetterStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One connection writes and some read, so that a long listing holds up no worker. Other processes
 * may do the same with the same file. The database is opened when something is asked of it: a run
 * in which every job is delivered never waits for that.
 */
final class SqliteDeadLetterStore implements DeadLetterStore {
  private static final int READERS = 4;

  private final LetterFile file;
  private final Database writer;
  private final Database reader;

  private SqliteDeadLetterStore(LetterFile file, Duration patience) {
    this.file = file;
    this.writer = new Database(file, Begin.TO_WRITE, 1, patience);
    this.reader = new Database(file, Begin.TO_READ, READERS, patience);
  }

  /**
   * Opens the file at {@code path}, which is made with the first letter.
   *
   * @param patience how long to wait for another process that writes
   */
  static SqliteDeadLetterStore open(Path path, Duration patience) {
    LetterFile file = new LetterFile(path);
    file.check();
    return new SqliteDeadLetterStore(file, patience);
  }

  @Override
  public void record(List<? extends LetterEntry> entries) {
    change(changes -> changes.record(entries));
  }

  @Override
  public Optional<DeadLetter> find(UUID uuid) {
    return read(connection -> new LetterReads(connection).find(uuid), Optional.empty());
  }

  @Override
  public List<DeadLetter> list(LetterQuery query) {
    return read(connection -> new LetterReads(connection).list(query), List.of());
  }

  @Override
  public Map<String, Long> count(LetterFilter filter, Facet facet) {
    return read(connection -> new LetterCount(connection, filter, facet).counts(), Map.of());
  }

  @Override
  public Set<UUID> update(List<DeadLetter> changed) {
    return change(changes -> changes.update(changed));
  }

  @Override
  public int remove(LetterFilter filter, int max) {
    writer.requireOpen();
    return file.exists() ? new Removal(reader, writer, filter).remove(max) : 0;
  }

  @Override
  public void close() {
    reader.close();
    writer.close();
  }

  /** Who only looks makes no file. */
  private <T> T read(Work<T> work, T nothing) {
    reader.requireOpen();
    return file.exists() ? reader.transact(work) : nothing;
  }

  private <T> T change(Change<T> change) {
    return writer.transact(connection -> {
      try (LetterChanges changes = new LetterChanges(connection)) {
        return change.with(changes);
      }
    });
  }

  private interface Change<T> {
    T with(LetterChanges changes) throws SQLException;
  }
}
