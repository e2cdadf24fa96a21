package io.hookline.app.wiring;

import io.hookline.app.config.DeadLetterKeys;
import io.hookline.app.config.HttpKeys;
import io.hookline.app.config.QueueKeys;
import io.hookline.app.config.RetrySettings;
import io.hookline.app.worker.QueueKind;
import io.hookline.app.worker.WorkerSettings;
import io.hookline.job.QueueRef;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobQueue;
import io.hookline.retry.RetryPolicy;
import io.hookline.spi.AdapterFactory;
import java.util.Optional;
import java.util.Random;

/** Reads what a worker needs. */
final class RunPlanning {
  private RunPlanning() {}

  static Plan read(ConfigReader reader) {
    Optional<AdapterFactory<JobQueue>> queue = reader.adapter(JobQueue.class, QueueKeys.TYPE);
    Optional<AdapterFactory<HttpTransport>> transport =
        reader.adapter(HttpTransport.class, HttpKeys.TYPE);
    Optional<AdapterFactory<DeadLetterStore>> deadLetters =
        reader.adapter(DeadLetterStore.class, DeadLetterKeys.TYPE);
    LogPlan log = LogPlan.read(reader);
    RetryPolicy retry = RetrySettings.read(reader.settings(), new Random());
    EngineChoices engine = EngineChoices.read(reader.settings());
    WorkerSettings worker = WorkerChoices.read(reader.settings());
    MonitorPlan monitor = new MonitorChoices(reader.adapters(), reader.settings()).read();
    NotifyPlan notifying = NotifyPlanning.read(reader, worker.identity());
    reader.verify();
    return new Plan(
        kind(reader),
        service(reader),
        queue.orElseThrow(),
        transport.orElseThrow(),
        deadLetters.orElseThrow(),
        notifying,
        log,
        retry,
        engine.settings(worker.identity().name()),
        worker,
        monitor,
        new LiveSettings(reader));
  }

  private static Optional<QueueRef> service(ConfigReader reader) {
    String type = reader.settings().get(QueueKeys.TYPE);
    return type.equals(QueueKeys.FILE)
        ? Optional.empty()
        : Optional.of(new QueueRef(type, reader.settings().get(QueueKeys.NAME)));
  }

  private static QueueKind kind(ConfigReader reader) {
    if (!reader.settings().get(QueueKeys.TYPE).equals(QueueKeys.FILE)) {
      return QueueKind.SERVICE;
    }
    boolean grows = reader.configuration().value(QueueKeys.FILE_WATCH).equals(Optional.of("true"));
    return grows ? QueueKind.GROWING_FILE : QueueKind.FILE;
  }
}
