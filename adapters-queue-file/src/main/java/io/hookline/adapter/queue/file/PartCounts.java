package io.hookline.adapter.queue.file;

import io.hookline.port.QueueStatus;

/**
 * What a part of a queue counts.
 *
 * @param pending jobs that wait
 * @param processing jobs that are held
 * @param complete jobs delivered
 * @param failed jobs given up on, without those that are sent again: so the part that sends them
 *     may be below 0
 * @param rejected rows that are no jobs
 * @param taken bytes that were read
 * @param length bytes there are
 */
record PartCounts(
    long pending,
    long processing,
    long complete,
    long failed,
    long rejected,
    long taken,
    long length) {

  PartCounts plus(PartCounts other) {
    return new PartCounts(
        pending + other.pending,
        processing + other.processing,
        complete + other.complete,
        failed + other.failed,
        rejected + other.rejected,
        taken + other.taken,
        length + other.length);
  }

  QueueStatus toStatus(boolean drained) {
    double share = length == 0 ? 1 : (double) taken / length;
    return new QueueStatus(
        pending, processing, complete, Math.max(0, failed), rejected, share, drained);
  }
}
