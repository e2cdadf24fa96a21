package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.FileFormat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The append-only record of what became of the rows of one queue file, held by one process at a
 * time. Not safe for use by many threads, apart from {@link #identity} and {@link #session}.
 */
public final class Journal implements Closeable {
  private final JournalLock lock;
  private final AppendFile file;
  private final JournalHeader header;
  private final boolean torn;

  private Journal(JournalLock lock, AppendFile file, JournalHeader header, boolean torn) {
    this.lock = lock;
    this.file = file;
    this.header = header;
    this.torn = torn;
  }

  /**
   * Opens or begins the journal at {@code path}, which must be absolute.
   *
   * @throws JournalException where it is held by another process, or damaged
   */
  public static Journal open(Path path, FileFormat format, RandomGenerator random)
      throws IOException, JournalException {
    JournalLock lock =
        JournalLock.here(path)
            .orElseThrow(() -> JournalException.held(path, ProcessHandle.current().pid()));
    try {
      return open(path, lock, format, random);
    } catch (IOException | JournalException | RuntimeException failure) {
      lock.release();
      throw failure;
    }
  }

  /**
   * Moves the journal at {@code path} to {@code aside}, unless another process holds it.
   *
   * @throws JournalException where it is held
   */
  public static void setAside(Path path, Path aside) throws IOException, JournalException {
    JournalLock lock =
        JournalLock.here(path)
            .orElseThrow(() -> JournalException.held(path, ProcessHandle.current().pid()));
    try (AppendFile file = new AppendFile(path)) {
      if (!lock.among(file)) {
        throw JournalException.held(path, header(file, path).pid());
      }
      Files.move(path, aside);
    } finally {
      lock.release();
    }
  }

  private static Journal open(
      Path path, JournalLock lock, FileFormat format, RandomGenerator random)
      throws IOException, JournalException {
    AppendFile file = new AppendFile(path);
    try {
      if (!lock.among(file)) {
        throw JournalException.held(path, header(file, path).pid());
      }
      return opened(path, lock, file, format, random);
    } catch (IOException | JournalException | RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  private static Journal opened(
      Path path, JournalLock lock, AppendFile file, FileFormat format, RandomGenerator random)
      throws IOException, JournalException {
    // A file too short for its header was never written to: its first process ended before.
    boolean fresh = file.length() < JournalHeader.LENGTH;
    JournalHeader last = fresh ? JournalHeader.begin(format, random) : header(file, path);
    if (last.format() != format) {
      throw JournalException.otherFormat(path, last.format());
    }
    boolean torn = !fresh && dropTornFrame(file, path);
    JournalHeader header = last.openedBy(ProcessHandle.current().pid());
    file.begin(header.toBytes());
    return new Journal(lock, file, header, torn);
  }

  private static JournalHeader header(AppendFile file, Path path)
      throws IOException, JournalException {
    byte[] bytes = new byte[JournalHeader.LENGTH];
    int count = file.read(0, bytes, 0, bytes.length);
    return JournalHeader.of(Arrays.copyOf(bytes, count))
        .orElseThrow(() -> JournalException.damaged(path, 0));
  }

  private static boolean dropTornFrame(AppendFile file, Path path)
      throws IOException, JournalException {
    long whole = new FrameReader(file, JournalHeader.LENGTH, file.length()).replay(IGNORED);
    long rest = file.length() - whole;
    if (rest == 0) {
      return false;
    }
    if (rest > Frames.HEAD + Frames.MAX_CONTENT
        || new FrameReader(file, whole + 1, file.length()).findsFrame()) {
      throw JournalException.damaged(path, whole);
    }
    file.truncate(whole);
    return true;
  }

  private static final JournalRecords IGNORED = new JournalRecords() {};

  /** 16 characters that name this journal among all others. */
  public String identity() {
    return header.identity();
  }

  /** How often it was opened, this time included. */
  public long session() {
    return header.session();
  }

  /** Whether the last frame was not whole and had to be dropped. */
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
    file.close();
    lock.release();
  }
}
