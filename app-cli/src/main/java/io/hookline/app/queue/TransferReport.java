package io.hookline.app.queue;

/**
 * What became of a transfer.
 *
 * @param added jobs that are new to the queue
 * @param known jobs that it has already
 * @param earlier jobs that were put on it before a stop
 * @param rejected entries that are no usable job
 * @param stopped whether there is more
 */
public record TransferReport(
    long added, long known, long earlier, long rejected, boolean stopped) {}
