package io.hookline.adapter.queue.file.row;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a queue file. Safe for use by many threads. It is no {@code FileChannel}, because an
 * interrupt of one worker would close that for all.
 */
public class QueueFile implements Closeable {
  private static final int BLOCK = 64 << 10;

  private final Path path;
  private final RandomAccessFile file;

  /** What the system knows the file by, whatever its name is; null where it has no such thing. */
  private final @Nullable Object key;

  /** Opens {@code path} for reading. */
  public QueueFile(Path path) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "r");
    this.key = key(path);
  }

  /** Bytes it has now. */
  public synchronized long length() throws IOException {
    return file.length();
  }

  /** Reads up to {@code max} bytes at {@code offset}; 0 at the end of the file. */
  public synchronized int read(long offset, byte[] into, int at, int max) throws IOException {
    file.seek(offset);
    return Math.max(0, file.read(into, at, max));
  }

  /** Reads {@code length} bytes at {@code offset}; fewer where the file ends before. */
  public byte[] read(long offset, int length) throws IOException {
    byte[] bytes = new byte[length];
    int done = 0;
    int more = 1;
    while (done < length && more > 0) {
      more = read(offset + done, bytes, done, length - done);
      done += more;
    }
    return done == length ? bytes : Arrays.copyOf(bytes, done);
  }

  /** How many line breaks it has. */
  public long lines() throws IOException {
    byte[] block = new byte[BLOCK];
    long lines = 0;
    long offset = 0;
    int count = read(offset, block, 0, BLOCK);
    while (count > 0) {
      lines += Bytes.count((byte) '\n', block, 0, count);
      offset += count;
      count = read(offset, block, 0, BLOCK);
    }
    return lines;
  }

  /** Reads a row again, and makes sure that it is the same. */
  public byte[] row(RowPlace place) throws IOException {
    byte[] row = read(place.offset(), (int) place.length());
    if (row.length != place.length() || Crc.of(row, 0, row.length) != place.crc()) {
      throw new ChangedFileException("changed at line " + place.line());
    }
    return row;
  }

  /** Makes sure that its name still leads to this file and not to another. */
  void requireNotReplaced() throws IOException {
    if (!Files.exists(path)) {
      throw new ChangedFileException("removed");
    }
    if (!Objects.equals(key, key(path))) {
      throw new ChangedFileException("replaced by another");
    }
  }

  /** Whether its name leads to it. */
  public boolean isCurrent() {
    try {
      return Objects.equals(key, key(path));
    } catch (IOException removed) {
      return false;
    }
  }

  private static @Nullable Object key(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
