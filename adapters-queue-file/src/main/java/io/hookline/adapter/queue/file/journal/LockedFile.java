package io.hookline.adapter.queue.file.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that nobody else has open this way. The operating system keeps other processes out; within
 * this one a set does, because on POSIX closing any handle of a file frees all locks that the
 * process has on it.
 */
final class LockedFile implements Closeable {
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final AppendFile file;

  private LockedFile(Path path, AppendFile file) {
    this.path = path;
    this.file = file;
  }

  /** Opens or creates the file at {@code path}, which must be absolute. */
  static LockedFile open(Path path, AppendFile.Opening files) throws IOException, JournalException {
    if (!HELD_HERE.add(path)) {
      throw JournalException.held(path, ProcessHandle.current().pid());
    }
    try {
      return new LockedFile(path, locked(path, files));
    } catch (IOException | JournalException | RuntimeException failure) {
      HELD_HERE.remove(path);
      throw failure;
    }
  }

  AppendFile file() {
    return file;
  }

  private static AppendFile locked(Path path, AppendFile.Opening files)
      throws IOException, JournalException {
    AppendFile file = files.open(path);
    try {
      if (!file.tryLock()) {
        throw JournalException.held(path, JournalHeader.read(file, path).pid());
      }
      return file;
    } catch (IOException | JournalException | RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      HELD_HERE.remove(path);
    }
  }
}
