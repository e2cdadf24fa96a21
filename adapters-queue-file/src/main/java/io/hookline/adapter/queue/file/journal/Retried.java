package io.hookline.adapter.queue.file.journal;

/**
 * How long a job waits for its next attempt.
 *
 * @param attempts made so far
 * @param due not before, in milliseconds since 1970
 * @param delay how long that was when it was decided, in milliseconds
 * @param since when the job was first taken up, in milliseconds since 1970
 */
public record Retried(int attempts, long due, long delay, long since) {}
