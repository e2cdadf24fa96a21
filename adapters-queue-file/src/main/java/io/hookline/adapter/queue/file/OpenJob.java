package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.RowPlace;

/**
 * A job that is not settled: where its row stands, and how far it got.
 *
 * @param row where it stands
 * @param attempts made so far
 * @param since when it was first taken up, in milliseconds since 1970; {@link #UNTOUCHED} if never
 * @param due not to be handed out before, in milliseconds since 1970
 */
record OpenJob(RowPlace row, int attempts, long since, long due) {
  static final long UNTOUCHED = -1;

  OpenJob takenUp(long now) {
    return since == UNTOUCHED ? new OpenJob(row, attempts, now, due) : this;
  }

  OpenJob waitingUntil(long later) {
    return new OpenJob(row, attempts, since, later);
  }

  OpenJob attempted(long next) {
    return new OpenJob(row, attempts + 1, since, next);
  }
}
