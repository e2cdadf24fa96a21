package io.hookline.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.app.config.ConfigRequest;
import io.hookline.engine.EngineSettings;
import io.hookline.spi.InvalidSettingsException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A plan")
class PlannerTest {
  @TempDir private Path folder;

  @DisplayName("has the defaults of the design")
  @Test
  void defaults() {
    Plan plan = plan(Map.of("queue.file.path", "orders.csv"));
    String name = plan.worker().identity().name();
    assertThat(plan.engine()).isEqualTo(EngineSettings.standard(name, "Hookline/development"));
    assertThat(plan.worker().shutdownGrace()).isEqualTo(Duration.ofSeconds(20));
    assertThat(plan.worker().log().file()).isEqualTo(Path.of("logs/hookline.log"));
    assertThat(name).contains("-" + ProcessHandle.current().pid());
  }

  @DisplayName("puts a relative log into the run folder, and an absolute one where it says")
  @Test
  void logFile() {
    Map<String, String> settings =
        Map.of("queue.file.path", "o.csv", "worker.run-dir", "run", "worker.log-file", "h.log");
    assertThat(plan(settings).worker().log().file()).isEqualTo(Path.of("run/h.log"));
    Map<String, String> absolute =
        Map.of("queue.file.path", "o.csv", "worker.log-file", "/var/log/h.log");
    assertThat(plan(absolute).worker().log().file()).isEqualTo(Path.of("/var/log/h.log"));
  }

  @DisplayName("tells all that is wrong at once, whoever reads it")
  @Test
  void allProblems() {
    Map<String, String> settings =
        Map.of(
            "queue.type", "rediss",
            "http.timeout", "2m",
            "http.allow", "localhost",
            "http.response-limit", "1GiB",
            "retry.jitter", "5",
            "worker.concurrency", "many",
            "queue.fiel.path", "o.csv");
    assertThatThrownBy(() -> plan(settings))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidSettingsException.class))
        .extracting(InvalidSettingsException::problems)
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .hasSize(7)
        .contains(
            "command line: queue.fiel.path: is not a key (did you mean queue.file.path?)",
            "command line: queue.type: \"rediss\" is not known (did you mean redis?);"
                + " available: file, redis",
            "worker.lease: 1m is not longer than http.timeout, 2m:"
                + " a slow call would be made twice; raise it",
            "command line: worker.concurrency: \"many\" is not valid:"
                + " expected a whole number from 1 to 100000");
  }

  @DisplayName("tells a setting that is missing along with the others that are wrong")
  @Test
  void missing() {
    assertThatThrownBy(() -> plan(Map.of("retry.jitter", "5")))
        .hasMessageContaining("queue.file.path: is missing")
        .hasMessageContaining("retry.jitter");
  }

  private Plan plan(Map<String, String> settings) {
    return Planner.plan(new ConfigRequest(folder, Optional.empty(), Map.of(), settings, Map.of()));
  }
}
