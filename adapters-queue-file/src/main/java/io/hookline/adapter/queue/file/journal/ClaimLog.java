package io.hookline.adapter.queue.file.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How often jobs were handed out, in frames as those of the journal that it stands beside. Nothing
 * is flushed: it is for a crash of this process and not of the machine, and what is missing of it
 * costs counts, never jobs. Of several records of a job the last one holds. Not safe for use by
 * many threads.
 */
public final class ClaimLog implements Closeable {
  /** From this size on it is written anew, with what still counts. */
  private static final long LARGE = 4 << 20;

  private final Path path;
  private final JournalHeader header;
  private final Frames frames = new Frames();
  private Optional<AppendFile> file = Optional.empty();
  private long large = LARGE;

  ClaimLog(Path path, JournalHeader header) {
    this.path = path;
    this.header = header;
  }

  /**
   * Tells all records that are whole, if they belong to this journal, and drops what is not. Then
   * nobody has what was claimed before.
   */
  public void replay(JournalRecords records) throws IOException, JournalException {
    if (Files.exists(path)) {
      AppendFile log = AppendFile.unflushed(path);
      file = Optional.of(log);
      log.truncate(header.begins(log, path) ? whole(log, records) : 0);
      if (log.length() > 0) {
        frames.opened(header.session());
        write();
      }
    }
  }

  private static long whole(AppendFile log, JournalRecords records) throws IOException {
    return new FrameReader(log::read, JournalHeader.LENGTH, log.length()).replay(records);
  }

  /** Notes that a job was received so often since the last of so many attempts. */
  public void add(long ordinal, int attempts, int received) {
    frames.claimed(ordinal, attempts, received);
  }

  /** Notes the same of a job that nobody has any more. */
  public void addReleased(long ordinal, int attempts, int received) {
    frames.released(ordinal, attempts, received);
  }

  /** Forgets what was noted and not written. */
  public void clear() {
    frames.clear();
  }

  /** Writes what was noted, in one call to the system; outlives this process. */
  public void write() throws IOException {
    if (!frames.isEmpty()) {
      frames.writeTo(begun());
      frames.clear();
    }
  }

  /** Whether {@link #rewrite} would be worth its while. */
  public boolean isLarge() {
    return file.isPresent() && file.get().length() > large;
  }

  /** Keeps nothing but what was noted and not written; no file where that is nothing. */
  public void rewrite() throws IOException {
    close();
    if (frames.isEmpty()) {
      Files.deleteIfExists(path);
    } else {
      replace(path.resolveSibling(path.getFileName() + ".new"));
    }
  }

  private void replace(Path replacement) throws IOException {
    Files.deleteIfExists(replacement);
    try (AppendFile log = AppendFile.unflushed(replacement)) {
      header.writeTo(log);
      frames.writeTo(log);
      large = Math.max(LARGE, 2 * log.length());
    }
    frames.clear();
    Files.move(replacement, path, StandardCopyOption.REPLACE_EXISTING);
    file = Optional.of(AppendFile.unflushed(path));
  }

  private AppendFile begun() throws IOException {
    AppendFile log = file.isPresent() ? file.get() : AppendFile.unflushed(path);
    file = Optional.of(log);
    if (log.length() == 0) {
      header.writeTo(log);
    }
    return log;
  }

  @Override
  public void close() throws IOException {
    if (file.isPresent()) {
      file.get().close();
      file = Optional.empty();
    }
  }
}
