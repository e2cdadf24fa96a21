package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.distribution.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project that knows nothing of this build but the repository that it was published to. What else
 * Maven needs it takes from where this build has it, or downloads it.
 */
record OutsideProject(Path folder) {
  /** Enough to download what is missing. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** A copy of {@code examples/NAME} in {@code folder}, without what was built there. */
  static OutsideProject copy(String name, Path folder) throws IOException {
    Path example = Place.ROOT.resolve("examples").resolve(name);
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = example.relativize(file);
        if (!relative.startsWith("target")) {
          Path copy = folder.resolve(relative);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    return new OutsideProject(folder);
  }

  /** Builds the plugin with its tests, the contract among them, and says where it is. */
  Path plugin() throws IOException, InterruptedException {
    Result result = maven("package");
    assertThat(result.exitCode()).as(result.output()).isZero();
    return folder.resolve("target/plugin");
  }

  /** Runs Maven there. */
  Result maven(String... goals) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(maven());
    words.addAll(List.of(goals));
    return new Command(folder, words).run(PATIENCE);
  }

  /** What runs Maven with that repository, without goals. */
  static List<String> maven() {
    List<String> words =
        new ArrayList<>(List.of(Place.ROOT.resolve("mvnw").toString(), "-B", "-ntp", "-q"));
    if (System.getProperty("network", "").equals("offline: true")) {
      words.add("-o");
    }
    words.add("-Dmaven.repo.local=" + Place.property("published"));
    words.add("-Dmaven.repo.local.tail=" + Place.property("local.repository"));
    return words;
  }
}
