package io.hookline.adapter.queue.file.journal;

import io.hookline.job.PastAttempt;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads back what is kept of a job's attempts, the latest of which tells where the one before
 * stands. It has the journal open a second time, so that nobody who reads waits for the disk that
 * another writes to. Not safe for use by many threads.
 */
final class History implements Closeable {
  private final RandomAccessFile file;
  private final byte[] bytes = new byte[Frames.MAX_RECORD];

  /** Reads the journal at {@code path}. */
  History(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "r");
  }

  /**
   * The latest attempts at the job of a row, oldest first.
   *
   * @param record where the record of its last attempt begins; {@link Journal#NO_RECORD} if none
   */
  List<PastAttempt> of(long ordinal, long record) throws IOException {
    Deque<PastAttempt> attempts = new ArrayDeque<>();
    long at = record;
    while (at != Journal.NO_RECORD && attempts.size() < PastAttempt.MOST_KEPT) {
      Cursor in = recordAt(at, ordinal);
      at = in.number();
      attempts.addFirst(KeptAttempt.read(in));
    }
    return List.copyOf(attempts);
  }

  /** Stands before the place of the attempt before. */
  private Cursor recordAt(long offset, long ordinal) throws IOException {
    file.seek(offset);
    int count = file.read(bytes);
    Cursor in = new Cursor(bytes, 0);
    if (count <= 0 || in.type() != Frames.RETRIED || in.number() != ordinal) {
      throw new IOException("its journal was changed at byte " + offset);
    }
    for (int i = 0; i < Frames.RETRIED_NUMBERS; i++) {
      in.number();
    }
    return in;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
