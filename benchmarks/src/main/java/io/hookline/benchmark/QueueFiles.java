package io.hookline.benchmark;

import io.hookline.adapter.queue.file.FileJobQueueProvider;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** Opens queue files as a worker does, with all settings left as they are. */
final class QueueFiles {
  private QueueFiles() {}

  static JobQueue open(Path file) {
    InstantSource clock = InstantSource.system();
    AdapterContext context =
        new AdapterContext(
            new WorkerIdentity("benchmark", "localhost", 1), clock, clock, event -> {});
    SettingsSource path = SettingsSource.of(Map.of("queue.file.path", file.toString()), "");
    return new FileJobQueueProvider().configure(new Settings(path)).open(context);
  }
}
