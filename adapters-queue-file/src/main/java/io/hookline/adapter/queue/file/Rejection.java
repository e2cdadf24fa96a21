package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.RowPlace;

/**
 * A row that is no usable job.
 *
 * @param row where it stands
 * @param reason why it cannot be used
 */
record Rejection(RowPlace row, String reason) {}
