package io.hookline.adapter.queue.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which rows are settled: a bit each, and nothing for a stretch of them that are all settled. Used
 * while a journal is read, and dropped then.
 */
final class SettledRows {
  private static final int CHUNK = 1 << 16;

  private final List<Chunk> chunks = new ArrayList<>();
  private long size;

  /** Marks a row; false if it was marked before. */
  boolean add(long ordinal) {
    int index = (int) (ordinal / CHUNK);
    while (chunks.size() <= index) {
      chunks.add(new Chunk());
    }
    boolean added = chunks.get(index).add((int) (ordinal % CHUNK));
    size += added ? 1 : 0;
    return added;
  }

  /** How many are marked. */
  long size() {
    return size;
  }

  boolean contains(long ordinal) {
    int index = (int) (ordinal / CHUNK);
    return index < chunks.size() && chunks.get(index).contains((int) (ordinal % CHUNK));
  }

  private static final class Chunk {
    private BitSet bits = new BitSet();
    private int count;

    boolean add(int index) {
      if (contains(index)) {
        return false;
      }
      bits.set(index);
      count++;
      if (count == CHUNK) {
        bits = new BitSet();
      }
      return true;
    }

    boolean contains(int index) {
      return count == CHUNK || bits.get(index);
    }
  }
}
