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
 * @param assumed keys for which something is made up where nobody gives them
 */
public record ConfigRequest(
    Path folder,
    Optional<Path> file,
    Map<String, String> environment,
    Map<String, String> commandLine,
    Map<String, String> assumed) {
  /** Keeps its own copies. */
  public ConfigRequest {
    environment = Map.copyOf(environment);
    commandLine = Map.copyOf(commandLine);
    assumed = Map.copyOf(assumed);
  }

  /** The file that is read, there or not. */
  public Path path() {
    return folder.resolve(file.orElse(Path.of(ConfigLoader.DEFAULT_FILE)));
  }
}
