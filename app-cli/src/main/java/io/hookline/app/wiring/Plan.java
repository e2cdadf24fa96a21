package io.hookline.app.wiring;

import io.hookline.app.worker.QueueKind;
import io.hookline.app.worker.WorkerSettings;
import io.hookline.engine.EngineSettings;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobQueue;
import io.hookline.retry.RetryPolicy;
import io.hookline.spi.AdapterFactory;

/**
 * What a run needs, read and checked; nothing is opened yet.
 *
 * @param kind what the queue is
 * @param queue opens the queue
 * @param transport opens the transport
 * @param deadLetters opens the dead letter store
 * @param notifying tells people
 * @param retry when to try again
 * @param engine how the engine works
 * @param worker how the worker works
 */
public record Plan(
    QueueKind kind,
    AdapterFactory<JobQueue> queue,
    AdapterFactory<HttpTransport> transport,
    AdapterFactory<DeadLetterStore> deadLetters,
    NotifyPlan notifying,
    RetryPolicy retry,
    EngineSettings engine,
    WorkerSettings worker) {}
