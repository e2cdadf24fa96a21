package io.hookline.app.wiring;

import io.hookline.app.config.Configuration;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Settings;

/**
 * What puts jobs on the queues of each type. Letters name the type; so only then is looked at how
 * that is configured.
 *
 * @param adapters those there are
 * @param configuration how they are configured
 */
record Publishers(ProviderRegistry adapters, Configuration configuration) {

  /**
   * Opens the publisher for queues of {@code type}.
   *
   * @throws AdapterException where there is none, or it cannot be opened
   */
  JobPublisher open(String type, AdapterContext context) {
    return configured(type).open(context);
  }

  private AdapterFactory<JobPublisher> configured(String type) {
    Settings settings = new Settings(configuration);
    try {
      AdapterFactory<JobPublisher> factory =
          adapters.find(JobPublisher.class, type).configure(settings);
      settings.verify();
      return factory;
    } catch (InvalidSettingsException problems) {
      throw new AdapterException(problems.problems().getFirst(), problems);
    } catch (IllegalArgumentException unknown) {
      throw new AdapterException(
          "no adapter here puts jobs on queues of type " + type + "; add the one it came with",
          unknown);
    }
  }
}
