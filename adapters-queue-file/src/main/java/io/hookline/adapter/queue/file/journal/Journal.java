package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.job.PastAttempt;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The append-only record of what became of the rows of one queue file, held by one process at a
 * time. Not safe for use by many threads, apart from {@link #identity} and {@link #session}; {@link
 * #history} may be used by one thread while another one uses the rest.
 */
public final class Journal implements Closeable, JournalRecords.Source {
  /** Where no record of a retry begins, since the header stands there. */
  public static final long NO_RECORD = 0;

  private static final JournalRecords NOBODY = new JournalRecords() {};

  private final LockedFile locked;
  private final AppendFile file;
  private final JournalHeader header;
  private final QueueFile reading;
  private final History history;
  private final boolean torn;
  private Optional<ClaimLog> claims = Optional.empty();

  private Journal(LockedFile locked, JournalHeader header, QueueFile reading, boolean torn) {
    this.locked = locked;
    this.file = locked.file();
    this.header = header;
    this.reading = reading;
    this.history = new History(reading::read);
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

  /** The identity of the journal at {@code path}, if there is one that can be read. */
  public static Optional<String> identityOf(Path path) throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (AppendFile file = AppendFile.unflushed(path)) {
      return JournalHeader.identityOf(file::read, path);
    }
  }

  /** Whether a worker, here or in another process, has the journal at {@code path} open. */
  public static boolean isHeld(Path path) throws IOException {
    return LockedFile.isHeld(path);
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
    return new Journal(locked, mine, new QueueFile(path), false);
  }

  private static Journal goOn(LockedFile locked, Path path, FileFormat format)
      throws IOException, JournalException {
    JournalHeader last = JournalHeader.read(locked.file()::read, path);
    if (last.format() != format) {
      throw JournalException.otherFormat(path, last.format());
    }
    boolean torn = dropTornFrame(locked.file(), path);
    JournalHeader mine = last.openedBy(ProcessHandle.current().pid());
    mine.writeTo(locked.file());
    return new Journal(locked, mine, new QueueFile(path), torn);
  }

  /**
   * A crash can cut off the last frame only, since each is on the disk before the next one is
   * written. So a frame that is not whole while a whole one follows was damaged otherwise.
   */
  private static boolean dropTornFrame(AppendFile file, Path path)
      throws IOException, JournalException {
    long end = file.length();
    long whole = new FrameReader(file::read, JournalHeader.LENGTH, end).replay(NOBODY);
    if (end - whole > Frames.HEAD + Frames.MAX_CONTENT
        || new FrameReader(file::read, whole + 1, end).findsFrame()) {
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
  @Override
  public void replay(JournalRecords records) throws IOException {
    new FrameReader(file::read, JournalHeader.LENGTH, file.length()).replay(records);
  }

  /**
   * The log at {@code path} of how often the jobs of this journal were handed out; closed with it.
   */
  public ClaimLog claims(Path path) {
    ClaimLog log = new ClaimLog(path, header);
    claims = Optional.of(log);
    return log;
  }

  /** What is kept of the attempts at the job of a row, the last of which {@code record} tells. */
  public List<PastAttempt> history(long ordinal, long record) throws IOException {
    return history.of(ordinal, record);
  }

  /** Where the next records will begin. */
  public long length() {
    return file.length();
  }

  /** Adds all records; they are on the disk when it returns. */
  public void append(Frames frames) throws IOException {
    frames.writeTo(file);
  }

  /** All at once: on POSIX, closing any handle of a file frees all locks on it. */
  @Override
  public void close() throws IOException {
    try (locked;
        reading) {
      if (claims.isPresent()) {
        claims.get().close();
      }
    }
  }
}
