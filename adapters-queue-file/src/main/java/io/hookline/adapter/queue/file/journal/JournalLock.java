package io.hookline.adapter.queue.file.journal;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a journal to one holder. The operating system keeps other processes out; within this one a
 * set does, because on POSIX closing any handle of a file frees the locks of the whole process.
 */
final class JournalLock {
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  /** A byte that no journal reaches, because on Windows a locked one cannot be read. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path path;

  private JournalLock(Path path) {
    this.path = path;
  }

  /** Claims {@code path} within this process; to be called before the file is opened. */
  static Optional<JournalLock> here(Path path) {
    return HELD_HERE.add(path) ? Optional.of(new JournalLock(path)) : Optional.empty();
  }

  /** Claims the file among processes; held until the file is closed. */
  boolean among(AppendFile file) throws IOException {
    FileLock lock = file.channel().tryLock(LOCKED_BYTE, 1, false);
    return lock != null;
  }

  /** To be called after the file was closed. */
  void release() {
    HELD_HERE.remove(path);
  }
}
