package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.adapter.queue.file.row.RowPlace;
import io.hookline.port.AdapterException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code FILE.rejected}: each rejected row as it stood, under a line that says why. Made when the
 * first row is rejected. A row may stand there twice after a crash, never not at all. Not safe for
 * use by many threads.
 */
final class RejectedRows implements Closeable {
  /** What is written, and flushed, at once. */
  private static final int PIECE = 1 << 20;

  private final String name;
  private final Path path;
  private final QueueFile source;
  private final byte[] header;
  private final AppendFile.Opening files;
  private Optional<AppendFile> file = Optional.empty();
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
  private long whole;

  /**
   * Copies from {@code source} to {@code path}.
   *
   * @param name the queue file as the user wrote it
   * @param header what the file begins with; may be empty
   */
  RejectedRows(String name, Path path, QueueFile source, byte[] header, AppendFile.Opening files) {
    this.name = name;
    this.path = path;
    this.source = source;
    this.header = header;
    this.files = files;
  }

  /** Copies rows; they are on the disk when it returns, or none of them is. */
  void copy(List<Rejection> rejections) {
    try {
      AppendFile target = opened();
      target.truncate(whole);
      gathered.reset();
      copy(rejections, target);
      whole = target.length();
    } catch (IOException failure) {
      throw new AdapterException(
          path
              + ": cannot keep the rejected rows of "
              + name
              + " ("
              + Causes.of(failure)
              + "); no more rows are taken up before they are kept",
          failure);
    }
  }

  private AppendFile opened() throws IOException {
    if (file.isEmpty()) {
      file = Optional.of(files.open(path));
      whole = file.get().length();
    }
    return file.get();
  }

  private void copy(List<Rejection> rejections, AppendFile target) throws IOException {
    if (whole == 0 && header.length > 0) {
      gathered.writeBytes(header);
      gathered.write('\n');
    }
    for (Rejection rejection : rejections) {
      copy(rejection, target);
    }
    write(target);
  }

  private void copy(Rejection rejection, AppendFile target) throws IOException {
    RowPlace row = rejection.row();
    String why = "# " + name + ":" + row.line() + ": " + rejection.reason() + "\n";
    gathered.writeBytes(why.getBytes(StandardCharsets.UTF_8));
    for (long done = 0; done < row.length(); done += PIECE) {
      int size = (int) Math.min(PIECE, row.length() - done);
      gathered.writeBytes(source.read(row.offset() + done, size));
      if (gathered.size() >= PIECE) {
        write(target);
      }
    }
    gathered.write('\n');
  }

  private void write(AppendFile target) throws IOException {
    target.append(gathered.toByteArray(), 0, gathered.size());
    gathered.reset();
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
