package io.hookline.app.wiring;

import io.hookline.app.config.WorkerKeys;
import io.hookline.app.log.LogSettings;
import io.hookline.app.worker.ThisProcess;
import io.hookline.app.worker.WorkerSettings;
import io.hookline.spi.Settings;
import java.nio.file.Path;

/** Reads what the configuration says of the worker. */
final class WorkerChoices {
  private WorkerChoices() {}

  static WorkerSettings read(Settings settings) {
    Path runDir = settings.get(WorkerKeys.RUN_DIR);
    LogSettings log =
        new LogSettings(
            runDir.resolve(settings.get(WorkerKeys.LOG_FILE)),
            settings.get(WorkerKeys.LOG_MAX_SIZE),
            settings.get(WorkerKeys.LOG_KEEP));
    return new WorkerSettings(
        ThisProcess.asWorker(settings.get(WorkerKeys.NAME)),
        runDir,
        log,
        settings.get(WorkerKeys.SHUTDOWN_GRACE));
  }
}
