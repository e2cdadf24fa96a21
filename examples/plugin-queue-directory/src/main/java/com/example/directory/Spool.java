package com.example.directory;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files. A job is dropped as {@code NAME.json}, moved to {@code .work} when it is first
 * claimed, with its state beside it from then on, and deleted when it has ended; one that is no job
 * is moved to {@code rejected}. A move is atomic: a file is in one place, whole, whenever a process
 * dies.
 */
final class Spool implements AutoCloseable {
  private static final String JOB = ".json";
  private static final String STATE = ".state";

  private final Path folder;
  private final Path work;
  private final Path rejected;
  private final FileChannel lock;

  private Spool(Path folder, FileChannel lock) {
    this.folder = folder;
    this.work = work(folder);
    this.rejected = folder.resolve("rejected");
    this.lock = lock;
  }

  /**
   * Opens the spool in {@code path}, which is made where it is missing, for this process alone.
   *
   * @throws AdapterException where another process has it, or it cannot be used
   */
  static Spool open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(work(folder));
      Spool spool = new Spool(folder, locked(folder));
      spool.removeOrphans();
      return spool;
    } catch (IOException unusable) {
      throw failed(folder, unusable);
    }
  }

  Path folder() {
    return folder;
  }

  /** The names of jobs that nobody claimed yet, sorted. */
  List<String> dropped() {
    return names(folder, JOB);
  }

  /** The names of jobs that were claimed and have not ended, sorted. */
  List<String> taken() {
    return names(work, JOB);
  }

  /** How many files were no jobs. */
  int rejected() {
    return Files.isDirectory(rejected) ? names(rejected, "").size() : 0;
  }

  /** Takes a job that was dropped; false where it is gone. */
  boolean take(String name) {
    try {
      Files.move(folder.resolve(name), work.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (NoSuchFileException gone) {
      requireFolder();
      return false;
    } catch (IOException unusable) {
      throw failed(unusable);
    }
  }

  /** The content of a job that was taken; empty where it is larger than {@code most}. */
  Optional<byte[]> job(String name, long most) {
    Path file = work.resolve(name);
    try {
      return Files.size(file) > most ? Optional.empty() : Optional.of(Files.readAllBytes(file));
    } catch (IOException unusable) {
      throw failed(unusable);
    }
  }

  /** The state that was kept of a job. */
  Optional<byte[]> state(String name) {
    try {
      return Optional.of(Files.readAllBytes(work.resolve(name + STATE)));
    } catch (NoSuchFileException fresh) {
      return Optional.empty();
    } catch (IOException unusable) {
      throw failed(unusable);
    }
  }

  /** Keeps the state of a job; it is on the disk when this returns. */
  void keep(String name, byte[] state) {
    Path next = work.resolve(name + STATE + ".next");
    try {
      Files.write(
          next,
          state,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.WRITE,
          StandardOpenOption.DSYNC);
      Files.move(next, work.resolve(name + STATE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unusable) {
      throw failed(unusable);
    }
  }

  /** Forgets a job that has ended: the job first, or it would begin anew without its state. */
  void remove(String name) {
    try {
      Files.deleteIfExists(work.resolve(name));
      Files.deleteIfExists(work.resolve(name + STATE));
    } catch (IOException unusable) {
      throw failed(unusable);
    }
    requireFolder();
  }

  /** Sets a file that is no job aside. */
  void reject(String name) {
    try {
      Files.createDirectories(rejected);
      Files.move(work.resolve(name), rejected.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unusable) {
      throw failed(unusable);
    }
  }

  /** Leaves all as it is for the next one. */
  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException unusable) {
      throw failed(unusable);
    }
  }

  private static Path work(Path folder) {
    return folder.resolve(".work");
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel lock =
        FileChannel.open(
            work(folder).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (lock.tryLock() != null) {
        return lock;
      }
    } catch (OverlappingFileLockException ours) {
      // It is taken all the same.
    }
    lock.close();
    throw new AdapterException(folder + ": another worker has this directory; stop that one");
  }

  /** A process died between the two deletions of {@link #remove}. */
  private void removeOrphans() throws IOException {
    List<String> taken = taken();
    for (String state : names(work, STATE)) {
      if (!taken.contains(state.substring(0, state.length() - STATE.length()))) {
        Files.delete(work.resolve(state));
      }
    }
  }

  private List<String> names(Path where, String end) {
    try (Stream<Path> files = Files.list(where)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(end) && !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException unusable) {
      throw failed(unusable);
    }
  }

  /** Where a disk is not mounted any more, nothing was done. */
  private void requireFolder() {
    if (!Files.isDirectory(work)) {
      throw failed(new NoSuchFileException(work.toString()));
    }
  }

  private AdapterException failed(IOException why) {
    return failed(folder, why);
  }

  private static AdapterException failed(Path folder, IOException why) {
    return new AdapterException(folder + ": cannot be used as a queue: " + why, why);
  }
}
