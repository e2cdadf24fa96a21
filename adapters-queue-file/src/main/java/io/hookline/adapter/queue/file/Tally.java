package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.added.AddedRow;
import io.hookline.adapter.queue.file.row.RowReader;

/** How many rows ended in which way, over all runs. Not safe for use by many threads. */
final class Tally {
  private static final long NO_ROW_MAKES_GOOD = Long.MAX_VALUE;

  private long complete;
  private long failed;
  private long rejected;
  private long before = NO_ROW_MAKES_GOOD;
  private long madeGood;

  long complete() {
    return complete;
  }

  long failed() {
    return failed;
  }

  long rejected() {
    return rejected;
  }

  void addComplete() {
    complete++;
  }

  void addFailed() {
    failed++;
  }

  void addRejected(int count) {
    rejected += count;
  }

  /** Adds what was sent again of a file that is gone. */
  void addRemoved(long delivered, long givenUp) {
    complete += delivered;
    failed += givenUp;
  }

  /**
   * Rows that send again stand for jobs that were given up on, but for so many at the beginning.
   */
  void makesGoodAfter(long rows) {
    before = rows;
  }

  /** Whether rows stand for jobs that were given up on. */
  boolean makesGood() {
    return before != NO_ROW_MAKES_GOOD;
  }

  /** The row was read; it may stand for a job that was given up on. */
  void passed(RowReader row) {
    if (row.ordinal() > before
        && row.flaw().isEmpty()
        && AddedRow.sendsAgain(row.bytes(), row.from(), row.to())) {
      madeGood++;
    }
  }

  /** Of the rows that were read, how many stand for jobs that were given up on. */
  long madeGood() {
    return madeGood;
  }
}
