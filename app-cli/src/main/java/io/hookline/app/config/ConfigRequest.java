package io.hookline.app.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where to look for settings.
 *
 * @param folder where {@code hookline.yaml} is looked for
 * @param file the file asked for with {@code --config}; it must be there
 * @param environment all environment variables
 * @param commandLine keys given with {@code -D}
 */
public record ConfigRequest(
    Path folder,
    Optional<Path> file,
    Map<String, String> environment,
    Map<String, String> commandLine) {
  /** Keeps its own copies. */
  public ConfigRequest {
    environment = Map.copyOf(environment);
    commandLine = Map.copyOf(commandLine);
  }

  /** Looks where a user in the current folder would. */
  public static ConfigRequest here(Optional<Path> file, Map<String, String> commandLine) {
    return new ConfigRequest(Path.of(""), file, System.getenv(), commandLine);
  }
}
