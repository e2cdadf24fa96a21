package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.FileFormat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * The append-only record of what became of the rows of one queue file, held by one process at a
 * time. Not safe for use by many threads, apart from {@link #identity} and {@link #session}.
 */
public final class Journal implements Closeable {
  private static final JournalRecords NOBODY = new JournalRecords() {};

  private final LockedFile locked;
  private final AppendFile file;
  private final JournalHeader header;
  private final boolean torn;

  private Journal(LockedFile locked, JournalHeader header, boolean torn) {
    this.locked = locked;
    this.file = locked.file();
    this.header = header;
    this.torn = torn;
  }

  /**
   * Opens or begins the journal at {@code path}, which must be absolute.
   *
   * @param format how the queue file is read; must be the same each time
   * @param random where the identity of a new journal is from
   * @throws JournalException where it is held by another process, damaged, or of another format
   */
  public static Journal open(
      Path path, FileFormat format, RandomGenerator random, AppendFile.Opening files)
      throws IOException, JournalException {
    LockedFile locked = LockedFile.open(path, files);
    try {
      return locked.file().length() == 0 || JournalHeader.isTorn(locked.file())
          ? begin(locked, path, JournalHeader.begin(format, random))
          : goOn(locked, path, format);
    } catch (IOException | JournalException | RuntimeException failure) {
      locked.close();
      throw failure;
    }
  }

  /**
   * Moves the journal at {@code path} to {@code aside}.
   *
   * @throws JournalException where another process holds it
   */
  public static void setAside(Path path, Path aside, AppendFile.Opening files)
      throws IOException, JournalException {
    try (LockedFile _ = LockedFile.open(path, files)) {
      Files.move(path, aside);
    }
  }

  private static Journal begin(LockedFile locked, Path path, JournalHeader header)
      throws IOException {
    JournalHeader mine = header.openedBy(ProcessHandle.current().pid());
    mine.writeTo(locked.file());
    Folders.flush(path);
    return new Journal(locked, mine, false);
  }

  private static Journal goOn(LockedFile locked, Path path, FileFormat format)
      throws IOException, JournalException {
    JournalHeader last = JournalHeader.read(locked.file(), path);
    if (last.format() != format) {
      throw JournalException.otherFormat(path, last.format());
    }
    boolean torn = dropTornFrame(locked.file(), path);
    JournalHeader mine = last.openedBy(ProcessHandle.current().pid());
    mine.writeTo(locked.file());
    return new Journal(locked, mine, torn);
  }

  /**
   * A crash can cut off the last frame only, since each is on the disk before the next one is
   * written. So a frame that is not whole while a whole one follows was damaged otherwise.
   */
  private static boolean dropTornFrame(AppendFile file, Path path)
      throws IOException, JournalException {
    long end = file.length();
    long whole = new FrameReader(file, JournalHeader.LENGTH, end).replay(NOBODY);
    if (end - whole > Frames.HEAD + Frames.MAX_CONTENT
        || new FrameReader(file, whole + 1, end).findsFrame()) {
      throw JournalException.damaged(path, whole);
    }
    file.truncate(whole);
    return whole < end;
  }

  /** 16 characters that name this journal among all others. */
  public String identity() {
    return header.identity();
  }

  /** How often it was opened, this time included. */
  public long session() {
    return header.session();
  }

  /** Whether its last frame was not whole and had to be dropped. */
  public boolean wasTorn() {
    return torn;
  }

  /** Tells all records in the order in which they were written. */
  public void replay(JournalRecords records) throws IOException {
    new FrameReader(file, JournalHeader.LENGTH, file.length()).replay(records);
  }

  /** Adds all records; they are on the disk when it returns. */
  public void append(Frames frames) throws IOException {
    frames.writeTo(file);
  }

  @Override
  public void close() throws IOException {
    locked.close();
  }
}
