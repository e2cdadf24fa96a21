package io.hookline.testkit;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.QueueStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * What operators are shown of a queue in memory.
 *
 * @param jobs what it holds
 * @param counts how many there are of each state
 * @param worker who has the queue open
 * @param since since when
 * @param now which moment it is
 * @param paused whether nothing is handed out
 */
record QueueView(
    Holdings jobs,
    QueueStatus counts,
    Optional<WorkerIdentity> worker,
    Instant since,
    Instant now,
    boolean paused) {}
