package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.distribution.Command.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The example that embeds the engine")
class EmbeddedIT {
  @TempDir private Path project;

  @DisplayName("builds against the published artifacts, delivers, tries again and buries")
  @Test
  void buildsAndRuns() throws Exception {
    Result result = OutsideProject.copy("embedded", project).maven("compile", "exec:exec");
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
}
