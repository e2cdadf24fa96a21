package io.hookline.port;

/**
 * A queue's counts at one moment.
 *
 * @param pending jobs known to wait for their first or next attempt
 * @param processing jobs claimed and not settled
 * @param complete jobs delivered, as long as the queue remembers
 * @param failed jobs given up on, as long as the queue remembers
 * @param rejected entries that are no usable job
 * @param taken share of the known input that was read, 0 to 1; 1 where the queue has no input to
 *     read
 * @param drained nothing waits, nothing is claimed and nothing more can come
 */
public record QueueStatus(
    long pending,
    long processing,
    long complete,
    long failed,
    long rejected,
    double taken,
    boolean drained) {}
