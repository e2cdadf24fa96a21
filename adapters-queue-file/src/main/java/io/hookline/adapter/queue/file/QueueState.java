package io.hookline.adapter.queue.file;

/**
 * What a queue knows. To be used under one lock.
 *
 * @param intake the rows that were not read yet
 * @param rejections rows that are no jobs
 * @param waiting jobs that nobody holds
 * @param held jobs that were handed out
 * @param counts how often jobs were handed out
 * @param tally how many rows are settled
 */
record QueueState(
    Intake intake,
    Rejections rejections,
    WaitingJobs waiting,
    HeldJobs held,
    ReceivedCounts counts,
    Tally tally) {}
