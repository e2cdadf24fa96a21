package io.hookline.app.wiring;

import io.hookline.app.config.ConfigLoader;
import io.hookline.app.config.ConfigRequest;
import io.hookline.app.config.Configuration;
import io.hookline.app.config.KnownKeys;
import io.hookline.app.config.PluginKeys;
import io.hookline.app.plugin.Adapter;
import io.hookline.app.plugin.InstalledAdapters;
import io.hookline.port.AdapterException;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the plugins, before anything else: they bring keys along. */
public final class Plugins {
  private Plugins() {}

  /**
   * Hookline's own adapters and those of the plugins.
   *
   * @throws InvalidSettingsException where the folder that is configured is none
   */
  public static InstalledAdapters installed(ConfigRequest request) {
    // What is wrong with other keys is told when all keys are known.
    Settings settings = new Settings(ConfigLoader.load(request, new KnownKeys(List.of())));
    Optional<Path> given = settings.get(PluginKeys.DIR).map(request.folder()::resolve);
    if (given.isPresent() && !Files.isDirectory(given.get())) {
      settings.problem(PluginKeys.DIR, given.get() + " is no folder; make it, or name another");
    }
    settings.verify();
    return given
        .or(Plugins::besideTheProgram)
        .map(InstalledAdapters::with)
        .orElseGet(InstalledAdapters::ofHookline);
  }

  /** The same for a command that reads no configuration: plugins are beside the program. */
  public static InstalledAdapters installed() {
    return besideTheProgram().map(InstalledAdapters::with).orElseGet(InstalledAdapters::ofHookline);
  }

  /**
   * Gives all plugins their settings.
   *
   * @throws InvalidSettingsException with every problem there is
   */
  public static void check(InstalledAdapters installed, ConfigRequest request) {
    List<Adapter> plugins = installed.adapters().stream().filter(Adapter::isOfPlugin).toList();
    Configuration configuration = ConfigLoader.load(request, new KnownKeys(installed.keys()));
    Set<String> problems = new LinkedHashSet<>();
    installed.broken().forEach(plugin -> problems.add(plugin.problem()));
    problems.addAll(configuration.problems());
    plugins.forEach(plugin -> problems.addAll(problems(plugin, configuration)));
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(List.copyOf(problems));
    }
  }

  private static List<String> problems(Adapter plugin, Configuration configuration) {
    Settings settings = new Settings(configuration);
    try {
      plugin.provider().configure(settings);
      return settings.problems();
    } catch (InvalidSettingsException stopped) {
      return settings.problems();
    } catch (AdapterException failed) {
      return List.of(String.valueOf(failed.getMessage()));
    }
  }

  /** As the launcher tells it. */
  private static Optional<Path> besideTheProgram() {
    return Optional.ofNullable(System.getProperty("hookline.home"))
        .map(home -> Path.of(home, "plugins"))
        .filter(Files::isDirectory);
  }
}
