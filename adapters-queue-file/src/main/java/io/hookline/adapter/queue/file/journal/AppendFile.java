package io.hookline.adapter.queue.file.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file that grows by whole pieces: after a piece that could not be written, the next one takes
 * its place. Each piece is on the disk when {@link #append} returns ({@code O_DSYNC}, one system
 * call for the write and the flush), unless it was opened otherwise. It is no {@code FileChannel},
 * because an interrupt of one worker would close that, and with it the lock. Not safe for use by
 * many threads.
 */
public class AppendFile implements Closeable {
  /** Opens or creates a file; a test may have one that fails. */
  @FunctionalInterface
  public interface Opening {
    /** Opens or creates {@code path}. */
    AppendFile open(Path path) throws IOException;
  }

  /** A byte that no file reaches, because on Windows a locked one cannot be read. */
  static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final RandomAccessFile file;
  private long length;
  private boolean uncertain;

  /** Opens or creates {@code path}. */
  public AppendFile(Path path) throws IOException {
    this(path, "rwd");
  }

  private AppendFile(Path path, String mode) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), mode);
    this.length = file.length();
  }

  /** Opens or creates a file whose pieces outlive this process, but perhaps not the machine. */
  static AppendFile unflushed(Path path) throws IOException {
    return new AppendFile(path, "rw");
  }

  /** Bytes up to the end of the last whole piece. */
  public long length() {
    return length;
  }

  /** Adds a piece; where it throws, the file is as it was before, or will be at the next piece. */
  public void append(byte[] bytes, int from, int count) throws IOException {
    if (uncertain) {
      truncate(length);
    }
    uncertain = true;
    write(length, bytes, from, count);
    length += count;
    uncertain = false;
  }

  /** Cuts off all after {@code newLength}. */
  public void truncate(long newLength) throws IOException {
    file.setLength(newLength);
    length = newLength;
    uncertain = false;
  }

  /** Writes over the beginning. */
  void begin(byte[] bytes) throws IOException {
    write(0, bytes, 0, bytes.length);
    length = Math.max(length, bytes.length);
  }

  /** The one place that writes. */
  protected void write(long offset, byte[] bytes, int from, int count) throws IOException {
    file.seek(offset);
    file.write(bytes, from, count);
  }

  /** Reads up to {@code max} bytes at {@code offset}; 0 at the end. */
  public int read(long offset, byte[] into, int at, int max) throws IOException {
    file.seek(offset);
    return Math.max(0, file.read(into, at, max));
  }

  /** The first {@code count} bytes, or all if there are fewer. */
  byte[] first(int count) throws IOException {
    byte[] bytes = new byte[count];
    return Arrays.copyOf(bytes, read(0, bytes, 0, count));
  }

  /**
   * Takes the lock on the file, to be held until it is closed; false where somebody else has it.
   */
  public boolean tryLock() throws IOException {
    try {
      FileLock lock = file.getChannel().tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException heldHereByAnotherName) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
