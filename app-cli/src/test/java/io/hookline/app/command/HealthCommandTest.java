package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.app.command.CommandLineRun.Result;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("hookline health")
@Timeout(120)
class HealthCommandTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @DisplayName("prints the answer of a ready worker, and exits with 0")
  @Test
  void ready() throws Exception {
    CommandLineRun hookline = new CommandLineRun(folder).with("HOOKLINE_WORKER_NAME", "host-1");
    try (WatchedRun worker = new WatchedRun(folder, hookline)) {
      Result ready = hookline.run("health", "--url", worker.url().toString());
      assertThat(ready)
          .isEqualTo(new Result(0, "{\"status\":\"ready\",\"worker\":\"host-1\"}\n", ""));
      Result live =
          hookline.run("health", "--live", "-D", "monitor.port=" + worker.url().getPort());
      assertThat(live)
          .isEqualTo(new Result(0, "{\"status\":\"live\",\"worker\":\"host-1\"}\n", ""));
    }
  }

  @DisplayName("tells a paused worker, which is as it should be, from a broken one")
  @Test
  void paused() throws Exception {
    CommandLineRun hookline = new CommandLineRun(folder);
    try (WatchedRun worker = new WatchedRun(folder, hookline)) {
      assertThat(hookline.run("pause", folder.resolve("rows.ndjson").toString()).exitCode())
          .isZero();
      await()
          .atMost(PATIENCE)
          .until(() -> worker.get("/health/ready").body().contains("\"status\":\"paused\""));
      assertThat(worker.get("/health/ready").statusCode()).isEqualTo(200);
      hookline.run("resume", folder.resolve("rows.ndjson").toString());
    }
  }

  @DisplayName("says that nobody answers, and exits with 1")
  @Test
  void silent() {
    Result result = new CommandLineRun(folder).run("health", "--url", "http://127.0.0.1:1");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo("no worker answers at http://127.0.0.1:1 (Connection refused)\n");
  }

  @DisplayName("wants to know where to ask, and exits with 2")
  @Test
  void nowhere() {
    Result result = new CommandLineRun(folder).run("health");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "hookline: monitor.port: does not say where the worker answers;"
                + " set it, or say where with --url\n");
  }

  @DisplayName("goes with a configuration that needs a place to be scraped at")
  @Test
  void noPlaceForPrometheus() {
    Result result =
        new CommandLineRun(folder).run("config", "check", "-D", "metrics.type=prometheus");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .contains("metrics.type: prometheus needs a place to be answered at: set monitor.port");
  }
}
