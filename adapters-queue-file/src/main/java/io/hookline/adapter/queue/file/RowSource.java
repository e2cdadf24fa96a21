package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.adapter.queue.file.row.RowDecoder;
import io.hookline.adapter.queue.file.row.RowReader;

/**
 * Where rows come from.
 *
 * @param name the file as the user knows it
 * @param file the file
 * @param rows goes through it
 * @param decoder reads a row
 * @param untilIdle whether no more is waited for once all that is there was read
 */
record RowSource(
    String name, QueueFile file, RowReader rows, RowDecoder decoder, boolean untilIdle) {

  /** Whether no more is read. */
  boolean ended() {
    return rows.ended() || (untilIdle && rows.idle());
  }
}
