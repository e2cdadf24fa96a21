package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Folders;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.port.AdapterException;
import io.hookline.port.NewJob;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Makes the queue file that jobs are put beside, where there is none: without rows, so that it can
 * be delivered, and rows can be appended to it.
 */
final class NewQueueFile {
  private NewQueueFile() {}

  /**
   * Makes sure that there is a file at {@code path}. For jobs that are sent again none is made:
   * where it is gone, it was moved, and nobody would look for them here.
   */
  static void require(Path path, List<NewJob> jobs) throws IOException {
    if (Files.isRegularFile(path)) {
      return;
    }
    if (Files.exists(path)) {
      throw new AdapterException(path + ": it is no file but a folder or a device");
    }
    if (jobs.stream().anyMatch(job -> job.deadLetter().isPresent())) {
      throw new AdapterException(
          path + ": no such queue file; its jobs can be sent again once it is back");
    }
    create(path);
  }

  private static void create(Path path) throws IOException {
    FileFormat format =
        FileFormat.of(path)
            .orElseThrow(() ->
                new AdapterException(
                    path
                        + ": no such queue file, and its name does not tell the format of a new"
                        + " one; let it end with .csv, .json or .ndjson, or make the file first"));
    try {
      Files.writeString(path, text(format), StandardOpenOption.CREATE_NEW);
      Folders.flush(path);
    } catch (FileAlreadyExistsException usual) {
      // Somebody else was faster.
    }
  }

  private static String text(FileFormat format) {
    return switch (format) {
      case CSV -> "URL\n";
      case JSON -> "[]\n";
      case NDJSON, ADDED -> "";
    };
  }
}
