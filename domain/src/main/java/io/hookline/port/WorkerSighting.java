package io.hookline.port;

import io.hookline.job.WorkerIdentity;
import java.time.Instant;

/**
 * A worker as its queue sees it.
 *
 * @param worker who it is
 * @param since when it opened the queue
 * @param lastSeen when it was last heard of
 * @param holds jobs that it has claimed and not settled
 * @param alive whether it was heard of lately enough to be thought alive
 */
public record WorkerSighting(
    WorkerIdentity worker, Instant since, Instant lastSeen, long holds, boolean alive) {}
