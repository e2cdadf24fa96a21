package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.RowPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The jobs that wait, those due longest first: a binary heap of 56 bytes a job in arrays that are
 * never copied, since there may be a million of them. Jobs that are due at the same time come in
 * the order of the file. Not safe for use by many threads.
 */
final class WaitingJobs {
  private static final int FIELDS = 7;
  private static final int CHUNK_BITS = 10;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private static final int DUE = 0;
  private static final int PACKED = 1;
  private static final int LINE = 2;
  private static final int OFFSET = 3;
  private static final int SINCE = 4;
  private static final int LENGTH_AND_CRC = 5;
  private static final int RECORD = 6;

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
    long order = packed(job);
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

  /** Shows those that were received and not attempted since. */
  void forEachReceived(Consumer<OpenJob> action) {
    for (int i = 0; i < size; i++) {
      if (Packed.received(get(i, PACKED)) > 0) {
        action.accept(at(i));
      }
    }
  }

  private int sinkHole(OpenJob filler) {
    long order = packed(filler);
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
    return right < size && isBefore(get(right, DUE), get(right, PACKED), left) ? right : left;
  }

  private boolean isBefore(long due, long order, int other) {
    long otherDue = get(other, DUE);
    return due < otherDue || (due == otherDue && order < get(other, PACKED));
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
    long packed = get(index, PACKED);
    long lengthAndCrc = get(index, LENGTH_AND_CRC);
    RowPlace row =
        new RowPlace(
            Packed.ordinal(packed),
            get(index, LINE),
            get(index, OFFSET),
            lengthAndCrc >>> Integer.SIZE,
            (int) lengthAndCrc);
    return new OpenJob(
        row,
        Packed.attempts(packed),
        Packed.received(packed),
        get(index, SINCE),
        get(index, DUE),
        get(index, RECORD));
  }

  private void put(int index, OpenJob job) {
    long[] chunk = chunks.get(index >> CHUNK_BITS);
    int base = (index & (CHUNK - 1)) * FIELDS;
    chunk[base + DUE] = job.due();
    chunk[base + PACKED] = packed(job);
    chunk[base + LINE] = job.row().line();
    chunk[base + OFFSET] = job.row().offset();
    chunk[base + SINCE] = job.since();
    chunk[base + LENGTH_AND_CRC] =
        job.row().length() << Integer.SIZE | Integer.toUnsignedLong(job.row().crc());
    chunk[base + RECORD] = job.record();
  }

  private static long packed(OpenJob job) {
    return Packed.of(job.row().ordinal(), job.attempts(), job.received());
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
