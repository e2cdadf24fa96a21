package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.RowPlace;
import java.util.ArrayList;
import java.util.List;

/**
 * The jobs that wait, those due longest first: a binary heap of 48 bytes a job in arrays that are
 * never copied, since there may be a million of them. Jobs that are due at the same time come in
 * the order of the file. Not safe for use by many threads.
 */
final class WaitingJobs {
  private static final int FIELDS = 6;
  private static final int CHUNK_BITS = 10;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private static final int DUE = 0;
  private static final int ORDINAL_AND_ATTEMPTS = 1;
  private static final int LINE = 2;
  private static final int OFFSET = 3;
  private static final int SINCE = 4;
  private static final int LENGTH_AND_CRC = 5;

  /** More attempts than that count as so many; more rows than 2^44 no disk holds. */
  private static final int MOST_ATTEMPTS = (1 << 20) - 1;

  private static final int ATTEMPTS_BITS = 20;

  private final List<long[]> chunks = new ArrayList<>();
  private int size;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** When the first of them is due; {@link Long#MAX_VALUE} if none waits. */
  long nextDue() {
    return isEmpty() ? Long.MAX_VALUE : get(0, DUE);
  }

  void add(OpenJob job) {
    if (size >> CHUNK_BITS == chunks.size()) {
      chunks.add(new long[CHUNK * FIELDS]);
    }
    long order = ordinalAndAttempts(job);
    int hole = size++;
    while (hole > 0 && isBefore(job.due(), order, parent(hole))) {
      copy(parent(hole), hole);
      hole = parent(hole);
    }
    put(hole, job);
  }

  /** Takes out the one that is due first. */
  OpenJob poll() {
    OpenJob first = at(0);
    OpenJob last = at(--size);
    if (size > 0) {
      put(sinkHole(last), last);
    }
    dropEmptyChunk();
    return first;
  }

  private int sinkHole(OpenJob filler) {
    long order = ordinalAndAttempts(filler);
    int hole = 0;
    int child = firstChild(hole);
    while (child < size && !isBefore(filler.due(), order, child)) {
      copy(child, hole);
      hole = child;
      child = firstChild(hole);
    }
    return hole;
  }

  private int firstChild(int index) {
    int left = 2 * index + 1;
    int right = left + 1;
    return right < size && isBefore(get(right, DUE), get(right, ORDINAL_AND_ATTEMPTS), left)
        ? right
        : left;
  }

  private boolean isBefore(long due, long order, int other) {
    long otherDue = get(other, DUE);
    return due < otherDue || (due == otherDue && order < get(other, ORDINAL_AND_ATTEMPTS));
  }

  private static int parent(int index) {
    return (index - 1) >> 1;
  }

  /** Keeps one to spare, so that a size that goes up and down at an edge costs nothing. */
  private void dropEmptyChunk() {
    int needed = (size >> CHUNK_BITS) + 2;
    if (chunks.size() > needed) {
      chunks.removeLast();
    }
  }

  private OpenJob at(int index) {
    long ordinalAndAttempts = get(index, ORDINAL_AND_ATTEMPTS);
    long lengthAndCrc = get(index, LENGTH_AND_CRC);
    RowPlace row =
        new RowPlace(
            ordinalAndAttempts >>> ATTEMPTS_BITS,
            get(index, LINE),
            get(index, OFFSET),
            lengthAndCrc >>> Integer.SIZE,
            (int) lengthAndCrc);
    int attempts = (int) ordinalAndAttempts & MOST_ATTEMPTS;
    return new OpenJob(row, attempts, get(index, SINCE), get(index, DUE));
  }

  private void put(int index, OpenJob job) {
    long[] chunk = chunks.get(index >> CHUNK_BITS);
    int base = (index & (CHUNK - 1)) * FIELDS;
    chunk[base + DUE] = job.due();
    chunk[base + ORDINAL_AND_ATTEMPTS] = ordinalAndAttempts(job);
    chunk[base + LINE] = job.row().line();
    chunk[base + OFFSET] = job.row().offset();
    chunk[base + SINCE] = job.since();
    chunk[base + LENGTH_AND_CRC] =
        job.row().length() << Integer.SIZE | Integer.toUnsignedLong(job.row().crc());
  }

  private static long ordinalAndAttempts(OpenJob job) {
    return job.row().ordinal() << ATTEMPTS_BITS | Math.min(job.attempts(), MOST_ATTEMPTS);
  }

  private long get(int index, int field) {
    return chunks.get(index >> CHUNK_BITS)[(index & (CHUNK - 1)) * FIELDS + field];
  }

  private void copy(int from, int to) {
    System.arraycopy(
        chunks.get(from >> CHUNK_BITS),
        (from & (CHUNK - 1)) * FIELDS,
        chunks.get(to >> CHUNK_BITS),
        (to & (CHUNK - 1)) * FIELDS,
        FIELDS);
  }
}
