package io.hookline.adapter.queue.file.row;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The part of the file that is in memory: one block, or as much more as the current row needs.
 * Knows the checksum of everything that went through.
 */
final class RowWindow {
  private static final int TAIL = 64;
  private static final byte[] NO_BYTES = {};

  private final QueueFile file;
  private final int maxRow;
  private final int block;
  private final CRC32C crc = new CRC32C();
  private byte[] bytes;
  private long base;
  private int summed;
  private int from;
  private int to;
  private long limit = Long.MAX_VALUE;

  /** The last bytes that were read. */
  private byte[] tail = NO_BYTES;

  RowWindow(QueueFile file, int maxRow, int block) {
    this.file = file;
    this.maxRow = maxRow;
    this.block = block;
    this.bytes = new byte[block];
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

  /** Begins at {@code offset}, where nothing was read yet; the checksum is of what follows. */
  void startAt(long offset) {
    base = offset;
  }

  /** Lets the file seem to end at {@code offset}. */
  void limit(long offset) {
    limit = offset;
    to = (int) Math.min(to, Math.max(from, offset - base));
    tail = NO_BYTES;
  }

  /**
   * Reads more behind what is there; false if there is no more.
   *
   * @throws ChangedFileException where the file has become another since the last time
   */
  boolean fill() throws IOException {
    requireTail();
    sum();
    makeRoom();
    long offset = base + to;
    int room = (int) Math.min(bytes.length - to, limit - offset);
    int count = room <= 0 ? 0 : file.read(offset, bytes, to, room);
    if (count > 0) {
      to += count;
      tail = Arrays.copyOfRange(bytes, to - Math.min(count, TAIL), to);
    }
    return count > 0;
  }

  /** Whoever cuts or overwrites a file changes what stands before the place we stopped at. */
  private void requireTail() throws IOException {
    if (!Arrays.equals(tail, file.read(base + to - tail.length, tail.length))) {
      throw new ChangedFileException("cut or overwritten");
    }
  }

  private void sum() {
    crc.update(bytes, summed, from - summed);
    summed = from;
  }

  private void makeRoom() {
    int kept = to - from;
    int wanted = Math.max(block, Math.min(kept * 2, maxRow + block));
    byte[] roomier = wanted == bytes.length ? bytes : new byte[wanted];
    System.arraycopy(bytes, from, roomier, 0, kept);
    bytes = roomier;
    base += from;
    to = kept;
    from = 0;
    summed = 0;
  }
}
