package io.hookline.adapter.queue.file.row;

/**
 * A place in the file, and what stands before it.
 *
 * @param rows rows up to here
 * @param offset where the last of them ends
 * @param crc CRC-32C of all bytes before {@code offset}
 */
public record Checkpoint(long rows, long offset, int crc) {
  /** Nothing was read. */
  public static final Checkpoint START = new Checkpoint(0, 0, 0);
}
