package io.hookline.app.command;

import io.hookline.app.config.ConfigRequest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  /** These options as they can be typed again; values, which may be secret, are left out. */
  String again() {
    String named = file.map(path -> " --config " + path).orElse("");
    return settings.isEmpty() ? named : named + " -D ...";
  }
}
