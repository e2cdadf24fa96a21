package io.hookline.adapter.queue.redis;

/**
 * An entry that is no usable job.
 *
 * @param lease by which it is held
 * @param reason what is wrong with it
 */
record Rejection(Lease lease, String reason) {}
