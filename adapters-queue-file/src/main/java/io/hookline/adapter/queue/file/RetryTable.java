package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.RowPlace;

/**
 * The last retry of each row that has one and is not settled: a hash table of numbers, since there
 * may be a million of them. Used while a journal is read, and dropped then.
 */
final class RetryTable {
  private static final int FIELDS = 4;
  private static final int ATTEMPTS = 1;
  private static final int DUE = 2;
  private static final int SINCE = 3;
  private static final long FREE = 0;

  private long[] slots = new long[FIELDS << 10];
  private int size;

  void put(long ordinal, int attempts, long due, long since) {
    if (4L * size >= 3L * (slots.length / FIELDS)) {
      grow();
    }
    int slot = slotOf(ordinal);
    size += slots[slot] == FREE ? 1 : 0;
    slots[slot] = ordinal;
    slots[slot + ATTEMPTS] = attempts;
    slots[slot + DUE] = due;
    slots[slot + SINCE] = since;
  }

  /** The job of {@code row}: waiting as it was recorded, or due at once where nothing was. */
  OpenJob resume(RowPlace row) {
    int slot = slotOf(row.ordinal());
    return slots[slot] == FREE
        ? new OpenJob(row, 0, OpenJob.UNTOUCHED, 0)
        : new OpenJob(row, (int) slots[slot + ATTEMPTS], slots[slot + SINCE], slots[slot + DUE]);
  }

  private int slotOf(long ordinal) {
    int mask = slots.length / FIELDS - 1;
    // Fibonacci hashing: rows that are waiting tend to be neighbours.
    int index = (int) ((ordinal * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (slots[index * FIELDS] != FREE && slots[index * FIELDS] != ordinal) {
      index = (index + 1) & mask;
    }
    return index * FIELDS;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int i = 0; i < old.length; i += FIELDS) {
      if (old[i] != FREE) {
        System.arraycopy(old, i, slots, slotOf(old[i]), FIELDS);
      }
    }
  }
}
