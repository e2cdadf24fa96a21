package io.hookline.adapter.queue.file.row;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * The bytes of a queue file. Safe for use by many threads. It is no {@code FileChannel}, because an
 * interrupt of one worker would close that for all.
 */
public final class QueueFile implements Closeable {
  private final Path path;
  private final RandomAccessFile file;

  /** Opens {@code path} for reading. */
  public QueueFile(Path path) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "r");
  }

  /** Where the file is. */
  public Path path() {
    return path;
  }

  /** Bytes it has now; 0 where that cannot be told. */
  public long length() {
    return path.toFile().length();
  }

  /** Reads up to {@code max} bytes at {@code offset}; 0 at the end of the file. */
  public synchronized int read(long offset, byte[] into, int at, int max) throws IOException {
    file.seek(offset);
    return Math.max(0, file.read(into, at, max));
  }

  /** The bytes of one row; fewer where the file has become shorter. */
  public byte[] row(long offset, int length) throws IOException {
    byte[] bytes = new byte[length];
    int done = 0;
    int more = 1;
    while (done < length && more > 0) {
      more = read(offset + done, bytes, done, length - done);
      done += more;
    }
    return done == length ? bytes : java.util.Arrays.copyOf(bytes, done);
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
