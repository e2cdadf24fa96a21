package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.added.Digests;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.adapter.queue.file.row.RowDecoder;
import io.hookline.adapter.queue.file.row.RowReader;
import io.hookline.adapter.queue.file.row.UnusableFileException;
import io.hookline.adapter.queue.file.row.UnusableRowException;
import io.hookline.job.JobId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * The ids that the rows of a queue file give themselves. The file is gone through once, and again
 * only where it has changed since. Not safe for use by many threads.
 */
final class FileIds {
  private final byte[] seed;
  private Digests ids;
  private Optional<State> read = Optional.empty();

  private record State(Path file, long length, FileTime changed) {}

  FileIds(byte[] seed) {
    this.seed = seed.clone();
    this.ids = new Digests(seed);
  }

  /** Reads the file, where it is not known. What its name does not tell the format of has none. */
  void read(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    Optional<State> state = Optional.of(new State(file, now.size(), now.lastModifiedTime()));
    if (!state.equals(read)) {
      read = Optional.empty();
      ids = new Digests(seed);
      readRows(file);
      read = state;
    }
  }

  boolean contains(String id) {
    return ids.contains(id);
  }

  private void readRows(Path path) throws IOException {
    Optional<FileFormat> format = FileFormat.of(path);
    if (format.isPresent()) {
      try (QueueFile file = new QueueFile(path)) {
        RowReader rows = new RowReader(file, format.get(), false);
        add(rows, format.get().decoder(rows));
      } catch (UnusableFileException noQueue) {
        // Whoever delivers it says so.
      }
    }
  }

  private void add(RowReader rows, RowDecoder decoder) throws IOException {
    while (decoder.mayGiveIds() && rows.next()) {
      if (rows.flaw().isEmpty()) {
        id(rows, decoder).ifPresent(id -> ids.add(id.value()));
      }
    }
  }

  private static Optional<JobId> id(RowReader rows, RowDecoder decoder) {
    try {
      return decoder.decode(rows.bytes(), rows.from(), rows.to()).id();
    } catch (UnusableRowException noJob) {
      return Optional.empty();
    }
  }
}
