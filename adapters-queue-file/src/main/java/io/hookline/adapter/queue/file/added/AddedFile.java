package io.hookline.adapter.queue.file.added;

import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.journal.Folders;
import io.hookline.adapter.queue.file.row.LastLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * {@code FILE.added}, held by one who changes it: the operating system keeps other processes out,
 * and a lock in memory the other threads of this one. Whoever closes any handle of such a file must
 * hold it, because on POSIX that frees all locks that the process has on it.
 */
public final class AddedFile implements Closeable {
  /** Who holds it does so for some milliseconds, unless the system has stopped it. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long LOOK_MILLIS = 5;

  /** One for all such files: they are changed now and then, and not for long. */
  private static final ReentrantLock HERE = new ReentrantLock();

  private final AppendFile file;
  private final Key key;

  private AddedFile(AppendFile file, Key key) {
    this.file = file;
    this.key = key;
  }

  /** Where it is for the queue file at {@code file}, which must be the real path. */
  public static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".added");
  }

  /**
   * Waits for the file at {@code path}, which is made where there is none.
   *
   * @throws IOException where it cannot be written, or others do not let go of it
   */
  public static AddedFile hold(Path path, AppendFile.Opening files) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    HERE.lock();
    try {
      Optional<AddedFile> held = Optional.empty();
      while (held.isEmpty()) {
        create(path);
        held = held(path, files, deadline);
      }
      return held.get();
    } catch (IOException | RuntimeException failure) {
      HERE.unlock();
      throw failure;
    }
  }

  /** Keeps the other threads of this process from holding one. */
  static void lockHere() {
    HERE.lock();
  }

  /** Ends {@link #lockHere}. */
  static void unlockHere() {
    HERE.unlock();
  }

  private static void create(Path path) throws IOException {
    try {
      Files.createFile(path);
      Folders.flush(path);
    } catch (FileAlreadyExistsException usual) {
      // Then it is gone on with.
    }
  }

  /** Empty where the file that was waited for has been removed meanwhile. */
  private static Optional<AddedFile> held(Path path, AppendFile.Opening files, long deadline)
      throws IOException {
    Optional<Key> before = Key.of(path);
    AppendFile file = files.open(path);
    try {
      while (!file.tryLock()) {
        pause(deadline);
      }
      if (before.isPresent() && before.equals(Key.of(path))) {
        return Optional.of(new AddedFile(file, before.get()));
      }
    } catch (IOException | RuntimeException failure) {
      file.close();
      throw failure;
    }
    file.close();
    return Optional.empty();
  }

  private static void pause(long deadline) throws IOException {
    if (System.nanoTime() > deadline) {
      throw new IOException("another process has held it for " + PATIENCE.toSeconds() + " s");
    }
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another process held it");
    }
  }

  /** Cuts off a row that its writer did not live to finish. */
  public void dropTornRow() throws IOException {
    long whole = LastLine.end(file::read, 0, file.length());
    if (whole < file.length()) {
      file.truncate(whole);
    }
  }

  /** Adds whole rows; they are on the disk when it returns. */
  public void append(byte[] rows) throws IOException {
    file.append(rows, 0, rows.length);
  }

  /** Reads up to {@code max} bytes at {@code offset}; 0 at the end. */
  int read(long offset, byte[] into, int at, int max) throws IOException {
    return file.read(offset, into, at, max);
  }

  /** What the system knows it by. */
  Object key() {
    return key;
  }

  /** Bytes it has. */
  public long length() {
    return file.length();
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      HERE.unlock();
    }
  }

  /** What the system knows a file by; nothing where it has no such thing. */
  private record Key(@Nullable Object value) {
    static Optional<Key> of(Path path) throws IOException {
      try {
        return Optional.of(
            new Key(Files.readAttributes(path, BasicFileAttributes.class).fileKey()));
      } catch (NoSuchFileException removed) {
        return Optional.empty();
      }
    }
  }
}
