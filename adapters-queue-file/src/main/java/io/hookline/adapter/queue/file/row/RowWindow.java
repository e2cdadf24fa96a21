package io.hookline.adapter.queue.file.row;

import java.io.IOException;
import java.util.zip.CRC32C;

/**
 * The part of the file that is in memory: one block, or as much more as the current row needs.
 * Knows the checksum of everything that went through.
 */
final class RowWindow {
  private static final int BLOCK = 256 << 10;

  private final QueueFile file;
  private final int maxRow;
  private final CRC32C crc = new CRC32C();
  private byte[] bytes = new byte[BLOCK];
  private long base;
  private int summed;
  private int from;
  private int to;
  private long limit = Long.MAX_VALUE;

  RowWindow(QueueFile file, int maxRow) {
    this.file = file;
    this.maxRow = maxRow;
  }

  byte[] bytes() {
    return bytes;
  }

  /** The first byte that belongs to no row yet. */
  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Where {@link #from} is in the file. */
  long offset() {
    return base + from;
  }

  /** CRC-32C of all bytes before {@link #from}. */
  int crc() {
    sum();
    return (int) crc.getValue();
  }

  /** Goes on to {@code index}. */
  void advance(int index) {
    from = index;
  }

  /** Whether no longer row can be held. */
  boolean isFull() {
    return to - from >= maxRow;
  }

  /** Lets the file seem to end at {@code offset}. */
  void limit(long offset) {
    limit = offset;
    to = (int) Math.min(to, Math.max(from, offset - base));
  }

  /** Reads more behind what is there; false if there is no more. */
  boolean fill() throws IOException {
    sum();
    makeRoom();
    long offset = base + to;
    int room = (int) Math.min(bytes.length - to, limit - offset);
    int count = room <= 0 ? 0 : file.read(offset, bytes, to, room);
    to += count;
    return count > 0;
  }

  private void sum() {
    crc.update(bytes, summed, from - summed);
    summed = from;
  }

  private void makeRoom() {
    int kept = to - from;
    int wanted = kept < BLOCK / 2 ? BLOCK : Math.min(kept * 2, maxRow + BLOCK);
    byte[] roomier = wanted == bytes.length ? bytes : new byte[wanted];
    System.arraycopy(bytes, from, roomier, 0, kept);
    bytes = roomier;
    base += from;
    to = kept;
    from = 0;
    summed = 0;
  }
}
