package io.hookline.app.command;

import io.hookline.app.config.ConfigRequest;
import io.hookline.app.config.KnownKeys;
import io.hookline.app.plugin.InstalledAdapters;
import io.hookline.spi.Key;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The options that choose the configuration. */
final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings file; without it hookline.yaml, where there is one.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "One setting, such as -D retry.max-attempts=3; may be repeated.")
  private Map<String, String> settings = new LinkedHashMap<>();

  /** What to read, with {@code choices} of the command itself on top. */
  ConfigRequest request(Surroundings surroundings, Map<String, String> choices) {
    Map<String, String> commandLine = new LinkedHashMap<>(settings);
    commandLine.putAll(choices);
    return request(surroundings, commandLine, Map.of());
  }

  /** What to read to check it, with {@code assumed} where something must be given. */
  ConfigRequest checkRequest(Surroundings surroundings, Map<String, String> assumed) {
    return request(surroundings, settings, assumed);
  }

  private ConfigRequest request(
      Surroundings surroundings, Map<String, String> commandLine, Map<String, String> assumed) {
    return new ConfigRequest(
        surroundings.folder(), file, surroundings.environment(), commandLine, assumed);
  }

  /** These options as they can be typed again, with a blank before each. */
  String again() {
    return again(_ -> true);
  }

  /**
   * The same, with the settings whose keys {@code which} wants. Secrets are left to be filled in.
   */
  String again(Predicate<String> which) {
    KnownKeys known = new KnownKeys(InstalledAdapters.ofHookline().keys());
    String named = file.map(path -> " --config " + ShellWord.of(path.toString())).orElse("");
    return settings.entrySet().stream()
        .filter(setting -> which.test(setting.getKey()))
        .map(setting -> " -D " + ShellWord.of(shown(setting, known)))
        .collect(Collectors.joining("", named, ""));
  }

  /** What nobody here knows may be the secret of a plugin. */
  private static String shown(Map.Entry<String, String> setting, KnownKeys known) {
    boolean secret = known.find(setting.getKey()).map(Key::secret).orElse(true);
    return setting.getKey() + "=" + (secret ? "..." : setting.getValue());
  }
}
