package io.hookline.adapter.queue.file;

/**
 * The terms on which a job is handed out.
 *
 * @param end when the hold ends, in milliseconds of steady time
 * @param skew how far the system's clock was ahead of the steady one, in milliseconds
 */
record Lease(long end, long skew) {}
