package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.row.RowPlace;

/**
 * A job that is not settled: where its row stands, and how far it got.
 *
 * @param row where it stands
 * @param attempts made so far
 * @param received how often it was handed out since the last of them
 * @param since when it was first taken up, in milliseconds since 1970; {@link #UNTOUCHED} if never
 * @param due not to be handed out before, in milliseconds of steady time
 * @param record where the journal tells of its last attempt; {@link Journal#NO_RECORD} if nowhere
 */
record OpenJob(RowPlace row, int attempts, int received, long since, long due, long record) {
  static final long UNTOUCHED = -1;

  /** A job that was never attempted. */
  static OpenJob fresh(RowPlace row, int received, long since) {
    return new OpenJob(row, 0, received, since, 0, Journal.NO_RECORD);
  }

  OpenJob takenUp(long now) {
    return since == UNTOUCHED ? new OpenJob(row, attempts, received, now, due, record) : this;
  }

  OpenJob handedOut() {
    return new OpenJob(row, attempts, received + 1, since, due, record);
  }

  OpenJob takenBack() {
    return new OpenJob(row, attempts, received - 1, since, due, record);
  }

  OpenJob waitingUntil(long later) {
    return new OpenJob(row, attempts, received, since, later, record);
  }

  OpenJob attempted(long next, long told) {
    return new OpenJob(row, attempts + 1, 0, since, next, told);
  }
}
