package io.hookline.distribution;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code deploy/docker/compose.yaml}, which no engine reads here.
 *
 * @param content as YAML has it
 */
record ComposeFile(Map<String, Object> content) {
  static final Path FOLDER = Place.ROOT.resolve("deploy/docker");

  private static final Set<String> TOP = Set.of("name", "services", "volumes");

  /** Those of the Compose specification that are used. */
  private static final Set<String> OF_SERVICES =
      Set.of(
          "build",
          "cap_drop",
          "command",
          "depends_on",
          "deploy",
          "environment",
          "healthcheck",
          "image",
          "read_only",
          "restart",
          "security_opt",
          "stop_grace_period",
          "tmpfs",
          "volumes");

  static ComposeFile read() throws IOException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve("compose.yaml"))) {
      return new ComposeFile(new Yaml(new SafeConstructor(options)).load(reader));
    }
  }

  List<String> unknownKeys() {
    Stream<String> top = content.keySet().stream().filter(key -> !TOP.contains(key));
    Stream<String> ofServices =
        services().values().stream()
            .flatMap(service -> service.keySet().stream())
            .filter(key -> !OF_SERVICES.contains(key));
    return Stream.concat(top, ofServices).toList();
  }

  Map<String, Map<String, Object>> services() {
    return section(content, "services");
  }

  Set<String> awaitedByWorker() {
    return ComposeFile.<Object>section(worker(), "depends_on").keySet();
  }

  Map<String, String> workerEnvironment() {
    return section(worker(), "environment");
  }

  /** Where the image of the workers is described. */
  Path dockerfile() {
    Map<String, String> build = section(worker(), "build");
    return FOLDER
        .resolve(build.getOrDefault("context", ""))
        .resolve(build.getOrDefault("dockerfile", ""))
        .normalize();
  }

  private Map<String, Object> worker() {
    return services().getOrDefault("worker", Map.of());
  }

  @SuppressWarnings("unchecked") // The file is what a map of these is read from, or the test fails.
  private static <V> Map<String, V> section(Map<String, Object> parent, String name) {
    return (Map<String, V>) parent.getOrDefault(name, Map.of());
  }
}
