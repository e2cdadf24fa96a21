package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.ByteSource;
import io.hookline.job.PastAttempt;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Reads back what is kept of a job's attempts, the latest of which tells where the one before
 * stands. It reads from another handle than is written to, so that nobody who reads waits for the
 * disk. Not safe for use by many threads.
 */
final class History {
  private final ByteSource journal;
  private final byte[] bytes = new byte[Frames.MAX_RECORD];

  /** Reads {@code journal}. */
  History(ByteSource journal) {
    this.journal = journal;
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
    int count = journal.read(offset, bytes, 0, bytes.length);
    Cursor in = new Cursor(bytes, 0);
    if (count <= 0 || in.type() != Frames.RETRIED || in.number() != ordinal) {
      throw new IOException("its journal was changed at byte " + offset);
    }
    for (int i = 0; i < Frames.RETRIED_NUMBERS; i++) {
      in.number();
    }
    return in;
  }
}
