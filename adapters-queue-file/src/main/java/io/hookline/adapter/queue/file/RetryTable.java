package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.row.RowPlace;

/**
 * How far the jobs got that are not settled: a hash table of numbers, since there may be a million
 * of them. Used while a journal is read, and dropped then.
 */
final class RetryTable {
  private static final int FIELDS = 4;
  private static final int DUE = 1;
  private static final int SINCE = 2;
  private static final int RECORD = 3;
  private static final long FREE = 0;

  private long[] slots = new long[FIELDS << 10];
  private int size;

  /** The job was retried. */
  void put(long ordinal, int attempts, long due, long since, long record) {
    if (4L * size >= 3L * (slots.length / FIELDS)) {
      grow();
    }
    int slot = slotOf(ordinal);
    size += slots[slot] == FREE ? 1 : 0;
    slots[slot] = Packed.of(ordinal, attempts, 0);
    slots[slot + DUE] = due;
    slots[slot + SINCE] = since;
    slots[slot + RECORD] = record;
  }

  /** The job was received so often after so many attempts; forgotten if it made more since. */
  void receive(long ordinal, int attempts, int received) {
    int slot = slotOf(ordinal);
    if (slots[slot] == FREE && attempts == 0 && received > 0) {
      put(ordinal, attempts, 0, OpenJob.UNTOUCHED, Journal.NO_RECORD);
      slot = slotOf(ordinal);
    }
    long packed = Packed.of(ordinal, attempts, received);
    if (slots[slot] != FREE && Packed.attempts(slots[slot]) == Packed.attempts(packed)) {
      slots[slot] = packed;
    }
  }

  /** The job of {@code row}: waiting as it was recorded, or due at once where nothing was. */
  OpenJob resume(RowPlace row) {
    int slot = slotOf(row.ordinal());
    return slots[slot] == FREE
        ? OpenJob.fresh(row, 0, OpenJob.UNTOUCHED)
        : new OpenJob(
            row,
            Packed.attempts(slots[slot]),
            Packed.received(slots[slot]),
            slots[slot + SINCE],
            slots[slot + DUE],
            slots[slot + RECORD]);
  }

  /** How many attempts the job of a row had. */
  int attempts(long ordinal) {
    int slot = slotOf(ordinal);
    return slots[slot] == FREE ? 0 : Packed.attempts(slots[slot]);
  }

  /** Takes a look at each of them. */
  @FunctionalInterface
  interface Visitor {
    void visit(long ordinal, int attempts, long due);
  }

  /** Shows all that were retried. */
  void forEach(Visitor visitor) {
    for (int slot = 0; slot < slots.length; slot += FIELDS) {
      if (slots[slot] != FREE) {
        visitor.visit(Packed.ordinal(slots[slot]), Packed.attempts(slots[slot]), slots[slot + DUE]);
      }
    }
  }

  private int slotOf(long ordinal) {
    int mask = slots.length / FIELDS - 1;
    // Fibonacci hashing: rows that are waiting tend to be neighbours.
    int index = (int) ((ordinal * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (slots[index * FIELDS] != FREE && Packed.ordinal(slots[index * FIELDS]) != ordinal) {
      index = (index + 1) & mask;
    }
    return index * FIELDS;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (int i = 0; i < old.length; i += FIELDS) {
      if (old[i] != FREE) {
        System.arraycopy(old, i, slots, slotOf(Packed.ordinal(old[i])), FIELDS);
      }
    }
  }
}
