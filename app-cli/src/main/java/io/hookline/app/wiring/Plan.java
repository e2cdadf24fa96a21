package io.hookline.app.wiring;

import io.hookline.app.worker.QueueKind;
import io.hookline.app.worker.Tuning;
import io.hookline.app.worker.WorkerSettings;
import io.hookline.engine.EngineSettings;
import io.hookline.engine.EngineTuning;
import io.hookline.job.QueueRef;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobQueue;
import io.hookline.retry.RetryPolicy;
import io.hookline.spi.AdapterFactory;
import java.util.Optional;

/**
 * What a run needs, read and checked; nothing is opened yet.
 *
 * @param kind what the queue is
 * @param service what other processes know the queue by, where it is no file
 * @param queue opens the queue
 * @param transport opens the transport
 * @param deadLetters opens the dead letter store
 * @param log what is logged and where it goes
 * @param retry when to try again
 * @param engine how the engine works
 * @param worker how the worker works
 * @param live reads all of this again
 */
public record Plan(
    QueueKind kind,
    Optional<QueueRef> service,
    AdapterFactory<JobQueue> queue,
    AdapterFactory<HttpTransport> transport,
    AdapterFactory<DeadLetterStore> deadLetters,
    LogPlan log,
    RetryPolicy retry,
    EngineSettings engine,
    WorkerSettings worker,
    LiveSettings live) {

  /** What of it may change while the worker runs. */
  Tuning tuning() {
    return new Tuning(
        new EngineTuning(retry, engine.limits(), engine.maxReceived()),
        worker.shutdownGrace(),
        worker.logLevel());
  }
}
