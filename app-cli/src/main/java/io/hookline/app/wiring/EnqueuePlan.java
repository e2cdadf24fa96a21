package io.hookline.app.wiring;

import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobPublisher;
import io.hookline.spi.AdapterFactory;

/**
 * What it takes to put jobs on a queue, read and checked; nothing is opened yet.
 *
 * @param queue the queue
 * @param target tells it from all others, those of the same name on other servers included
 * @param publisher opens what puts jobs on it
 * @param files opens files of jobs
 * @param worker what adapters know this process by
 */
public record EnqueuePlan(
    QueueRef queue,
    String target,
    AdapterFactory<JobPublisher> publisher,
    JobFiles files,
    WorkerIdentity worker) {}
