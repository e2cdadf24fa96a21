package io.hookline.adapter.queue.file.row;

/**
 * Where a row stands in its file, and what tells that it is still the same.
 *
 * @param ordinal its number among all rows, from 1, a header included
 * @param line the line on which it begins, from 1
 * @param offset where its bytes begin
 * @param length how many bytes it has
 * @param crc CRC-32C of its bytes; 0 for a row that was not held in memory as a whole
 */
public record RowPlace(long ordinal, long line, long offset, long length, int crc) {}
