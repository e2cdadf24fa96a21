package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.redriven.RedrivenFile;
import io.hookline.adapter.queue.file.redriven.RedrivenRow;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.port.NewJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts jobs beside a queue file, into {@code FILE.redriven}, since the file itself is never written
 * to. Whoever delivers the file takes them up.
 */
final class FileJobPublisher implements JobPublisher {
  /** What is written, and flushed, at once. */
  private static final int PIECE = 1 << 20;

  private final AppendFile.Opening files;

  FileJobPublisher(AppendFile.Opening files) {
    this.files = files;
  }

  @Override
  public int publish(QueueRef queue, List<NewJob> jobs) {
    Path path = Path.of(queue.name());
    if (!Files.isRegularFile(path)) {
      throw new AdapterException(
          path + ": no such queue file; its jobs can be sent again once it is back");
    }
    try {
      append(jobs, RedrivenFile.beside(path.toRealPath()));
      return jobs.size();
    } catch (IOException failure) {
      throw new AdapterException(
          RedrivenFile.beside(path)
              + ": cannot be written ("
              + Causes.of(failure)
              + "), and with it no job of "
              + path
              + " can be sent again; try again once it can be",
          failure);
    }
  }

  private void append(List<NewJob> jobs, Path path) throws IOException {
    try (RedrivenFile file = RedrivenFile.hold(path, files)) {
      file.dropTornRow();
      ByteArrayOutputStream gathered = new ByteArrayOutputStream();
      for (NewJob job : jobs) {
        gathered.writeBytes(RedrivenRow.of(job));
        if (gathered.size() >= PIECE) {
          file.append(gathered.toByteArray());
          gathered.reset();
        }
      }
      file.append(gathered.toByteArray());
    }
  }

  /** Holds nothing open. */
  @Override
  public void close() {
    // Each file is closed as soon as it is written.
  }
}
