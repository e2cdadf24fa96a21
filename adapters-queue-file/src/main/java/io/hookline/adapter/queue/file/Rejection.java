package io.hookline.adapter.queue.file;

/**
 * A row that is no usable job.
 *
 * @param ordinal the row's number in the file, from 1, header included
 * @param line the line on which it begins, from 1
 * @param offset where its bytes begin
 * @param length how many bytes it has
 * @param reason why it cannot be used
 */
record Rejection(long ordinal, long line, long offset, long length, String reason) {}
