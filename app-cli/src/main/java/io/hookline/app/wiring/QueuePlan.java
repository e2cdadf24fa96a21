package io.hookline.app.wiring;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterFactory;

/**
 * What a command on a queue needs, read and checked; nothing is opened yet.
 *
 * @param inspector opens what looks at the queue
 * @param worker what adapters know this process by
 */
public record QueuePlan(AdapterFactory<QueueInspector> inspector, WorkerIdentity worker) {}
