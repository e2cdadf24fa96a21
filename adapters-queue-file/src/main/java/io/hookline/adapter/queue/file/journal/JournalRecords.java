package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.Checkpoint;
import java.io.IOException;

/**
 * What a journal says, record by record, as {@link FrameReader} tells it and {@link Frames} wrote
 * it. Rows are named by their ordinal, counted from 1 over all rows of the file.
 */
public interface JournalRecords {

  /** Where records come from. */
  @FunctionalInterface
  interface Source {
    /** Tells all of them in the order in which they were written. */
    void replay(JournalRecords records) throws IOException;
  }

  /** All rows that later records name end at or before this place. */
  default void checkpoint(Checkpoint reached) {}

  /** The row's job was delivered. */
  default void completed(long ordinal) {}

  /**
   * The row's job waits for its next attempt.
   *
   * @param record where in the journal this record begins, which also tells of its last attempt
   */
  default void retried(long ordinal, Retried retried, long record) {}

  /** The row's job was received so often since the last of so many attempts. */
  default void claimed(long ordinal, int attempts, int received) {}

  /** As {@link #claimed}, and nobody has it any more. */
  default void released(long ordinal, int attempts, int received) {}

  /** Another process took over: whatever was claimed before is not any more. */
  default void opened(long session) {}

  /** The row's job was given up on. */
  default void givenUp(long ordinal) {}

  /**
   * What was sent again is settled, and {@code FILE.added} gone with its own journal.
   *
   * @param journal the identity of that journal
   * @param complete how many jobs were delivered
   * @param failed how many more are given up on; below 0 where earlier ones were made good
   */
  default void removed(String journal, long complete, long failed) {}

  /**
   * In the journal of {@code FILE.added}: so many of its rows stood there when that of {@code FILE}
   * was begun, which knows nothing of what they make good.
   */
  default void before(long rows) {}

  /** The row is no usable job, and was copied to the file of rejected rows. */
  default void rejected(long ordinal) {}
}
