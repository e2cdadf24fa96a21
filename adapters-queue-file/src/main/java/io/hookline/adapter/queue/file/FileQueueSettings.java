package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.redriven.RedrivenFile;
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
      case REDRIVEN -> true;
    };
  }

  /**
   * The settings for {@code FILE.redriven}, which is beside the file and not beside a link to it.
   */
  FileQueueSettings redriven(QueuePaths paths) {
    Path name = Files.isSymbolicLink(path) ? paths.redriven().file() : RedrivenFile.beside(path);
    return new FileQueueSettings(
        name,
        FileFormat.REDRIVEN,
        Optional.of(paths.redriven().journal()),
        watch,
        false,
        maxWaiting);
  }

  /** The other way out of a file that has changed, where there is one. */
  String orRestart() {
    return switch (format) {
      case CSV, JSON, NDJSON -> ", or start anew with --restart, which sends every row";
      case REDRIVEN -> "";
    };
  }
}
