package io.hookline.app.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sees when a file has changed, whether it was written in place or another took its place. Looks
 * once a second: nothing is asked of the system that a network drive or a container lacks. Not safe
 * for use by many threads.
 */
public final class FileWatch {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Path file;
  private final InstantSource steady;
  private Optional<Stamp> known;
  private Optional<Stamp> last;
  private Instant next;

  /** Knows the file as it is now, there or not. */
  public FileWatch(Path file, InstantSource steady) {
    this.file = file;
    this.steady = steady;
    known = Stamp.of(file);
    last = known;
    next = steady.instant().plus(EVERY);
  }

  /**
   * Whether it is another one than was known, and has not changed since the last look: somebody may
   * still be writing it. One that is gone for the moment counts as not changed.
   */
  boolean hasChanged() {
    Instant now = steady.instant();
    if (now.isBefore(next)) {
      return false;
    }
    next = now.plus(EVERY);
    Optional<Stamp> seen = Stamp.of(file);
    boolean settled = seen.equals(last);
    last = seen;
    return seen.isPresent() && settled && !seen.equals(known);
  }

  /** From now on it is known as it is. */
  void know() {
    known = Stamp.of(file);
    last = known;
  }

  /** What tells a file from what it was before. */
  private record Stamp(Instant changed, long size, Optional<Object> key) {
    static Optional<Stamp> of(Path file) {
      try {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(
            new Stamp(
                found.lastModifiedTime().toInstant(),
                found.size(),
                Optional.ofNullable(found.fileKey())));
      } catch (IOException gone) {
        return Optional.empty();
      }
    }
  }
}
