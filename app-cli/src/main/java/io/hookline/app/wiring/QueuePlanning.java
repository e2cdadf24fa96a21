package io.hookline.app.wiring;

import io.hookline.app.config.QueueKeys;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterFactory;
import java.util.Optional;

/** Reads what a command on a queue needs. */
final class QueuePlanning {
  private QueuePlanning() {}

  static QueuePlan read(ConfigReader reader) {
    Optional<AdapterFactory<QueueInspector>> inspector =
        reader.adapter(QueueInspector.class, QueueKeys.TYPE);
    WorkerIdentity worker = WorkerChoices.read(reader.settings()).identity();
    reader.verify();
    return new QueuePlan(inspector.orElseThrow(), worker);
  }
}
