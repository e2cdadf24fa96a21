package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.added.WholeLines;
import io.hookline.adapter.queue.file.journal.JournalRecords;
import io.hookline.adapter.queue.file.journal.JournalView;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.adapter.queue.file.row.RowReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file of a queue with its journal, as others than the worker see them. Not safe for use by many
 * threads.
 */
final class PartView implements Closeable {
  private final QueuePaths paths;
  private final FileFormat format;
  private final QueueFile file;
  private final JournalView journal;
  private Sizes sizes;

  /** How much there is of each file. */
  private record Sizes(long file, JournalView.Lengths journal) {}

  private PartView(QueuePaths paths, FileFormat format, QueueFile file, JournalView journal)
      throws IOException {
    this.paths = paths;
    this.format = format;
    this.file = file;
    this.journal = journal;
    this.sizes = sizesNow();
  }

  static PartView open(QueuePaths paths, FileFormat format) throws IOException {
    JournalView journal = JournalView.open(paths.journal(), paths.claims());
    try {
      QueueFile file =
          switch (format) {
            case CSV, JSON, NDJSON -> new QueueFile(paths.file());
            case ADDED -> new WholeLines(paths.file());
          };
      return new PartView(paths, format, file, journal);
    } catch (IOException | RuntimeException failure) {
      journal.close();
      throw failure;
    }
  }

  /** Measures all files; whether they are as they were when that was done before. */
  boolean measure() throws IOException {
    Sizes before = sizes;
    sizes = sizesNow();
    return sizes.equals(before) && journal.isCurrent() && file.isCurrent();
  }

  private Sizes sizesNow() throws IOException {
    return new Sizes(file.length(), journal.lengths());
  }

  FileFormat format() {
    return format;
  }

  QueueFile file() {
    return file;
  }

  JournalView journal() {
    return journal;
  }

  /** Bytes that the file had when it was measured. */
  long length() {
    return sizes.file();
  }

  /** Tells what the journal said by then. */
  void replay(JournalRecords records) throws IOException {
    journal.replay(records, sizes.journal().journal());
  }

  /** What comes of that. */
  Recovery recovery(Moment now, Optional<String> alive) throws IOException {
    return new Recovery(this::replay, now, alive);
  }

  /** What was claimed by then and not settled. */
  HeldRows held(Recovery recovery) throws IOException {
    HeldRows held = new HeldRows(recovery);
    journal.replayClaims(held, sizes.journal().claims());
    return held;
  }

  /** All rows that were there by then. */
  RowReader rows() {
    RowReader rows = new RowReader(file, format, false);
    rows.limit(sizes.file());
    return rows;
  }

  /** When the file was changed last, and so the last of its rows could be claimed. */
  Instant changedBefore(Instant now) throws IOException {
    Instant changed = Files.getLastModifiedTime(paths.file()).toInstant();
    return changed.isAfter(now) ? now : changed;
  }

  /**
   * When its journal, or that of its claims, was written last; {@code otherwise} if there is none.
   */
  Instant written(Instant otherwise) throws IOException {
    Instant last = otherwise;
    for (Path path : List.of(paths.journal(), paths.claims())) {
      if (Files.exists(path)) {
        Instant written = Files.getLastModifiedTime(path).toInstant();
        last = written.isAfter(last) ? written : last;
      }
    }
    return last;
  }

  @Override
  public void close() throws IOException {
    try (journal) {
      file.close();
    }
  }
}
