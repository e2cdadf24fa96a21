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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A copy of the example that knows nothing of this build but the repository that it was published
 * to. What else Maven needs it takes from where this build has it, or downloads it.
 */
@DisplayName("The example that embeds the engine")
class EmbeddedIT {
  /** Enough to download what is missing. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private Path project;

  @DisplayName("builds against the published artifacts, delivers, tries again and buries")
  @Test
  void buildsAndRuns() throws Exception {
    copyExample();
    Result result = new Command(project, maven("compile", "exec:exec")).run(PATIENCE);
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output().lines().filter(line -> line.startsWith("order-")))
        .contains(
            "order-1: attempt 1: 200 OK: Done",
            "order-2: attempt 1: 503 Service Unavailable: RetryAt",
            "order-2: attempt 2: 200 OK: Done",
            "order-3: attempt 1: 410 Gone: GiveUp")
        .anyMatch(line -> line.matches("order-3: dead letter [0-9a-f-]{36}: the receiver is gone"))
        .hasSize(5);
  }

  private static List<String> maven(String... goals) {
    List<String> words =
        new ArrayList<>(List.of(Place.ROOT.resolve("mvnw").toString(), "-B", "-ntp", "-q"));
    if (System.getProperty("network", "").equals("offline: true")) {
      words.add("-o");
    }
    words.add("-Dmaven.repo.local=" + Place.property("published"));
    words.add("-Dmaven.repo.local.tail=" + Place.property("local.repository"));
    words.addAll(List.of(goals));
    return words;
  }

  private void copyExample() throws IOException {
    Path example = Place.ROOT.resolve("examples/embedded");
    try (Stream<Path> files = Files.walk(example)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = example.relativize(file);
        if (!relative.startsWith("target")) {
          Path copy = project.resolve(relative);
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }
}
