package io.hookline.app.wiring;

import io.hookline.app.config.Configuration;
import io.hookline.app.config.QueueKeys;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.port.AdapterException;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Opens files of jobs, whatever the queue is that is worked on.
 *
 * @param adapters those there are
 * @param configuration how they are configured
 */
record JobFiles(ProviderRegistry adapters, Configuration configuration) {

  /**
   * Opens {@code file}, to be read to its end.
   *
   * @throws AdapterException where it cannot be read
   */
  JobQueue open(Path file, AdapterContext context) {
    Settings settings = new Settings(new Reading(file, configuration));
    try {
      var factory = adapters.find(JobQueue.class, QueueKeys.FILE).configure(settings);
      settings.verify();
      return factory.open(context);
    } catch (InvalidSettingsException problems) {
      throw new AdapterException(problems.problems().getFirst(), problems);
    }
  }

  /** The configuration, but for what it says of the file that is worked on otherwise. */
  private record Reading(Path file, Configuration configuration) implements SettingsSource {
    @Override
    public Optional<String> value(String key) {
      Map<String, String> own =
          Map.of(
              QueueKeys.FILE_PATH, file.toString(),
              QueueKeys.FILE_JOURNAL, "",
              QueueKeys.FILE_WATCH, "",
              QueueKeys.FILE_RESTART, "");
      return own.containsKey(key) ? Optional.ofNullable(own.get(key)) : configuration.value(key);
    }

    @Override
    public String place(String key) {
      return configuration.place(key);
    }
  }
}
