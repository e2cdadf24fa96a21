package io.hookline.app.dlq;

import java.util.List;

/**
 * What became of letters that were to be sent again.
 *
 * @param queued how many are on their queues now, or would be
 * @param onQueue how many were already, and were not asked for
 * @param skipped those that were asked for and left
 * @param failed whether a queue could not be written
 * @param stopped whether it ended early
 */
public record RetryReport(
    long queued, long onQueue, List<Skipped> skipped, boolean failed, boolean stopped) {}
