package io.hookline.app.wiring;

import io.hookline.app.config.ConfigLoader;
import io.hookline.app.config.ConfigRequest;
import io.hookline.app.config.Configuration;
import io.hookline.app.config.KnownKeys;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One configuration as it is read for a plan; all that is wrong with it is collected. */
final class ConfigReader {
  private final ConfigRequest request;
  private final ProviderRegistry adapters;
  private final KnownKeys known;
  private final Configuration configuration;
  private final Settings settings;

  ConfigReader(ConfigRequest request) {
    this(request, Plugins.installed(request).registry());
  }

  private ConfigReader(ConfigRequest request, ProviderRegistry adapters) {
    this.request = request;
    this.adapters = adapters;
    known = new KnownKeys(adapters.keys());
    configuration = ConfigLoader.load(request, known);
    settings = new Settings(configuration);
  }

  /** Reads all of it anew, for the same adapters. */
  ConfigReader again() {
    return new ConfigReader(request, adapters);
  }

  /** Where it is read from. */
  ConfigRequest request() {
    return request;
  }

  /** The text that holds for {@code key}, given or by default. */
  Optional<String> text(Key<?> key) {
    return configuration.value(key.name()).filter(text -> !text.isBlank()).or(key::fallback);
  }

  /** The adapters there are. */
  ProviderRegistry adapters() {
    return adapters;
  }

  /** The keys there are. */
  KnownKeys known() {
    return known;
  }

  /** What was given. */
  Configuration configuration() {
    return configuration;
  }

  /** The same, read by key; problems go there. */
  Settings settings() {
    return settings;
  }

  /**
   * The adapter for {@code port} whose type is the value of {@code key}, configured; empty where
   * that failed, which {@link #verify} then tells.
   */
  <P> Optional<AdapterFactory<P>> adapter(Class<P> port, Key<String> key) {
    try {
      return Optional.of(provider(port, key).configure(settings));
    } catch (InvalidSettingsException stopped) {
      // The settings have its problems already.
      return Optional.empty();
    } catch (IllegalArgumentException unknown) {
      settings.problem(key, String.valueOf(unknown.getMessage()));
      return Optional.empty();
    }
  }

  /**
   * What makes the adapter for {@code port} whose type is the value of {@code key}.
   *
   * @throws IllegalArgumentException where there is none of that type
   */
  <P> AdapterProvider<P> provider(Class<P> port, Key<String> key) {
    return adapters.find(port, settings.get(key));
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidSettingsException with every problem there was
   */
  void verify() {
    List<String> problems = new ArrayList<>(configuration.problems());
    problems.addAll(settings.problems());
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(ProblemOrder.sorted(problems));
    }
  }
}
