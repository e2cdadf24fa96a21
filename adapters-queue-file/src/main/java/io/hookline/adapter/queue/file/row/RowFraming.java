package io.hookline.adapter.queue.file.row;

import java.util.Optional;

/**
 * Finds where rows begin and end, by their bytes alone, so that a row that cannot be decoded never
 * spoils the next one.
 *
 * <p>What it decides about a row depends on the bytes up to the row's end and on nothing after it:
 * where it must look ahead and finds no end, it decides as if the file ended there. So a file that
 * is read again up to the end of any of its rows has the same rows, whatever was appended since.
 */
interface RowFraming {

  /**
   * Index of the first byte from {@code from} on that belongs to a row; {@code to} if none does.
   */
  int skipGap(byte[] bytes, int from, int to);

  /**
   * Looks for the end of the row that begins at {@code from}.
   *
   * @param complete whether nothing follows after {@code to}
   * @return false where the end cannot be told before more bytes are there; never where {@code
   *     complete}
   */
  boolean find(byte[] bytes, int from, int to, boolean complete, RowSpan found);

  /** What is wrong with the end of the file, told once. */
  default Optional<String> flawAtEnd() {
    return Optional.empty();
  }
}
