package io.hookline.app.worker;

import io.hookline.app.text.IoReason;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@code PID.pid} in the run folder: there as long as the worker lives, its time of change telling
 * when it last did something. Made for process monitors.
 */
public final class PidFile implements AutoCloseable {
  private static final String SUFFIX = ".pid";
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

  /** Clocks of the process table and of the file system differ by less than this. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private final Path file;
  private final InstantSource clock;
  private Instant touched;

  private PidFile(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
    touched = clock.instant();
  }

  /**
   * Writes the file, and removes those that dead processes left in {@code folder}.
   *
   * @throws AdapterException where the folder cannot be written
   */
  public static PidFile create(Path folder, InstantSource clock) {
    long pid = ProcessHandle.current().pid();
    Path file = folder.resolve(pid + SUFFIX);
    try {
      Files.createDirectories(folder);
      removeStale(folder);
      Files.writeString(file, pid + "\n");
      return new PidFile(file, clock);
    } catch (IOException unusable) {
      throw new AdapterException(
          "%s: the PID file cannot be written (%s); choose another folder with worker.run-dir"
              .formatted(file, IoReason.of(unusable)),
          unusable);
    }
  }

  /** Tells that work goes on; at most once a second. */
  void touch() {
    Instant now = clock.instant();
    if (now.isBefore(touched.plus(AT_MOST_EVERY))) {
      return;
    }
    touched = now;
    try {
      Files.setLastModifiedTime(file, FileTime.from(now));
    } catch (IOException gone) {
      // Somebody removed it; the work does not depend on it.
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException stays) {
      // The next worker removes it as stale.
    }
  }

  private static void removeStale(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path other : files) {
        if (isStale(other)) {
          Files.deleteIfExists(other);
        }
      }
    }
  }

  private static boolean isStale(Path file) throws IOException {
    String name = file.getFileName().toString();
    String pid = name.substring(0, name.length() - SUFFIX.length());
    if (!pid.matches("[0-9]{1,10}")) {
      return false;
    }
    Optional<ProcessHandle> process =
        ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
    return process.isEmpty() || startedAfter(process.get(), Files.getLastModifiedTime(file));
  }

  /** A process that is younger than the file has only inherited the number. */
  private static boolean startedAfter(ProcessHandle process, FileTime changed) {
    return process
        .info()
        .startInstant()
        .filter(start -> start.isAfter(changed.toInstant().plus(TOLERANCE)))
        .isPresent();
  }
}
