package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.Checkpoint;

/**
 * What a journal says, record by record: {@link Frames} writes what it is told, {@link FrameReader}
 * tells what it reads. Rows are named by their ordinal, counted from 1 over all rows of the file.
 */
public interface JournalRecords {

  /** All rows that later records name end at or before this place. */
  default void checkpoint(Checkpoint reached) {}

  /** The row's job was delivered. */
  default void completed(long ordinal) {}

  /**
   * The row's job waits for its next attempt.
   *
   * @param attempts made so far
   * @param due not before, in milliseconds since 1970
   * @param since when it was first taken up, in milliseconds since 1970
   */
  default void retried(long ordinal, int attempts, long due, long since) {}

  /**
   * The row's job was given up on.
   *
   * @param line where it stands
   * @param url where it was to go, without a query
   * @param error how its last attempt ended
   * @param reason why no other follows
   */
  default void givenUp(long ordinal, long line, String url, String error, String reason) {}

  /** The row is no usable job, and was copied to the file of rejected rows. */
  default void rejected(long ordinal, long line) {}
}
