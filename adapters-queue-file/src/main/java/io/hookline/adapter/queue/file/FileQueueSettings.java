package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.added.AddedFile;
import io.hookline.adapter.queue.file.row.FileFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the configuration says about one queue file.
 *
 * @param path the file, as the user wrote it
 * @param format how it is read
 * @param journal where the journal is, if not beside the file
 * @param watch whether more rows are expected at the end of the file
 * @param restart whether earlier runs are forgotten
 * @param maxWaiting how many jobs may wait before no new rows are taken up
 */
record FileQueueSettings(
    Path path,
    FileFormat format,
    Optional<Path> journal,
    boolean watch,
    boolean restart,
    int maxWaiting) {

  /** Whether rows may be appended while the file is read. */
  boolean isGrowing() {
    return switch (format) {
      case CSV, JSON, NDJSON -> watch;
      case ADDED -> true;
    };
  }

  /** The settings for {@code FILE.added}, which is beside the file and not beside a link to it. */
  FileQueueSettings added(QueuePaths paths) {
    Path name = Files.isSymbolicLink(path) ? paths.added().file() : AddedFile.beside(path);
    return new FileQueueSettings(
        name, FileFormat.ADDED, Optional.of(paths.added().journal()), watch, false, maxWaiting);
  }

  /** The other way out of a file that has changed, where there is one. */
  String orRestart() {
    return switch (format) {
      case CSV, JSON, NDJSON -> ", or start anew with --restart, which sends every row";
      case ADDED -> "";
    };
  }
}
