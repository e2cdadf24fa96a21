package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.QueueFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file that nobody else has open this way. The operating system keeps other processes out; within
 * this one a map does, because on POSIX closing any handle of a file frees all locks that the
 * process has on it. So whoever reads such a file, in a process that may hold it, opens and closes
 * it here.
 */
final class LockedFile implements Closeable {
  private static final ReentrantLock HERE = new ReentrantLock();
  private static final Map<Path, LockedFile> HELD_HERE = new HashMap<>();

  /** Whoever asks {@link #isHeld} has the lock for a moment. */
  private static final int TRIES = 10;

  private static final long LOOK_MILLIS = 10;

  private final Path path;
  private final AppendFile file;

  /** Handles of readers that have finished; closed with the file, or used again before. */
  private final List<QueueFile> idle = new ArrayList<>();

  private LockedFile(Path path, AppendFile file) {
    this.path = path;
    this.file = file;
  }

  /** Opens or creates the file at {@code path}, which must be absolute. */
  static LockedFile open(Path path, AppendFile.Opening files) throws IOException, JournalException {
    HERE.lock();
    try {
      if (HELD_HERE.containsKey(path)) {
        throw JournalException.held(path, ProcessHandle.current().pid());
      }
      LockedFile locked = new LockedFile(path, locked(path, files));
      HELD_HERE.put(path, locked);
      return locked;
    } finally {
      HERE.unlock();
    }
  }

  /** Whether anybody, here or elsewhere, holds the file at {@code path}. */
  static boolean isHeld(Path path) throws IOException {
    HERE.lock();
    try {
      return HELD_HERE.containsKey(path) || (Files.exists(path) && isHeldElsewhere(path));
    } finally {
      HERE.unlock();
    }
  }

  private static boolean isHeldElsewhere(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      FileLock shared = file.getChannel().tryLock(AppendFile.LOCKED_BYTE, 1, true);
      return shared == null;
    }
  }

  /** Opens the file at {@code path} for reading, whoever holds it. */
  static QueueFile reader(Path path) throws IOException {
    HERE.lock();
    try {
      Optional<QueueFile> again = Optional.empty();
      if (HELD_HERE.containsKey(path)) {
        again = HELD_HERE.get(path).idle.stream().filter(QueueFile::isCurrent).findFirst();
        again.ifPresent(HELD_HERE.get(path).idle::remove);
      }
      return again.isPresent() ? again.get() : new QueueFile(path);
    } finally {
      HERE.unlock();
    }
  }

  /** Ends what {@link #reader} began. */
  static void close(Path path, QueueFile reader) throws IOException {
    HERE.lock();
    try {
      if (HELD_HERE.containsKey(path)) {
        HELD_HERE.get(path).idle.add(reader);
      } else {
        reader.close();
      }
    } finally {
      HERE.unlock();
    }
  }

  AppendFile file() {
    return file;
  }

  private static AppendFile locked(Path path, AppendFile.Opening files)
      throws IOException, JournalException {
    AppendFile file = files.open(path);
    try {
      for (int tries = 1; !file.tryLock(); tries++) {
        if (tries == TRIES) {
          throw JournalException.held(path, JournalHeader.read(file::read, path).pid());
        }
        pause();
      }
      return file;
    } catch (IOException | JournalException | RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while another process held it");
    }
  }

  @Override
  public void close() throws IOException {
    HERE.lock();
    try {
      for (QueueFile reader : idle) {
        reader.close();
      }
      file.close();
    } finally {
      HELD_HERE.remove(path);
      HERE.unlock();
    }
  }
}
