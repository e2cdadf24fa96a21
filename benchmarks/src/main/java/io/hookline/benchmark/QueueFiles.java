package io.hookline.benchmark;

import io.hookline.adapter.queue.file.FileJobQueueProvider;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Opens queue files as a worker does, with all settings left as they are. */
final class QueueFiles {
  private QueueFiles() {}

  static JobQueue open(Path file) {
    InstantSource clock = InstantSource.system();
    AdapterContext context = new AdapterContext("benchmark", clock, clock, event -> {});
    return new FileJobQueueProvider().configure(new Settings(new OnlyPath(file))).open(context);
  }

  private record OnlyPath(Path file) implements SettingsSource {
    @Override
    public Optional<String> value(String key) {
      return key.equals("queue.file.path") ? Optional.of(file.toString()) : Optional.empty();
    }

    @Override
    public String place(String key) {
      return "";
    }
  }
}
