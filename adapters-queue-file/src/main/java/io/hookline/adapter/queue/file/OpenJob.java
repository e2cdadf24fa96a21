package io.hookline.adapter.queue.file;

/**
 * A job that is not settled: where its row stands, and how far it got.
 *
 * @param ordinal the row's number in the file, from 1, header included
 * @param line the line on which it begins, from 1
 * @param offset where its bytes begin
 * @param length how many bytes it has
 * @param attempts made so far
 * @param since when it was first taken up, in milliseconds since 1970; {@link #UNTOUCHED} if never
 * @param due not to be handed out before, in milliseconds since 1970
 */
record OpenJob(
    long ordinal, long line, long offset, int length, int attempts, long since, long due) {
  static final long UNTOUCHED = -1;

  OpenJob takenUp(long now) {
    return since == UNTOUCHED
        ? new OpenJob(ordinal, line, offset, length, attempts, now, due)
        : this;
  }

  OpenJob waitingUntil(long later) {
    return new OpenJob(ordinal, line, offset, length, attempts, since, later);
  }

  OpenJob attempted(long next) {
    return new OpenJob(ordinal, line, offset, length, attempts + 1, since, next);
  }
}
