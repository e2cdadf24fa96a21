package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookline.distribution.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What deploy holds")
class DeployFilesIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** As systemd counts exposure: 0 is none, 100 all there is; up to 20 it says OK. */
  private static final int MOST_EXPOSURE = 20;

  private static final Path SYSTEMD_ANALYZE = Path.of("/usr/bin/systemd-analyze");

  /** Those of Dockerfiles that are used; a slip is none of them. */
  private static final Set<String> INSTRUCTIONS =
      Set.of("FROM", "WORKDIR", "COPY", "RUN", "USER", "ENV", "HEALTHCHECK", "ENTRYPOINT", "CMD");

  @TempDir private Path folder;
  private Deployed deployed;

  @BeforeEach
  void makeHost() {
    deployed = new Deployed(folder.resolve("host"));
  }

  @DisplayName("is a configuration that can be used")
  @Test
  void configuration() throws Exception {
    Path file = deployed.install("hookline.yaml", "etc/hookline/hookline.yaml");
    Result result = hookline(Map.of(), "config", "check", "--config", file.toString());
    assertThat(result.output()).contains("The configuration can be used");
    assertThat(result.exitCode()).isZero();
  }

  @DisplayName("is a systemd unit that systemd understands whole, and that is shut off well")
  @Test
  void unit() throws Exception {
    assumeTrue(Files.isExecutable(SYSTEMD_ANALYZE), "systemd is not installed here");
    String unit = deployed.install("systemd/hookline@.service", "hookline@.service").toString();
    Result verified = run(SYSTEMD_ANALYZE.toString(), "verify", unit);
    assertThat(verified.output()).isEmpty();
    assertThat(verified.exitCode()).isZero();
    Result exposure =
        run(
            SYSTEMD_ANALYZE.toString(),
            "security",
            "--no-pager",
            "--offline=true",
            "--threshold=" + MOST_EXPOSURE,
            unit);
    assertThat(exposure.output()).contains("OK");
    assertThat(exposure.exitCode()).isZero();
  }

  @DisplayName("is a Compose file with known keys, whose parts name each other rightly")
  @Test
  void compose() throws IOException {
    ComposeFile compose = ComposeFile.read();
    assertThat(compose.unknownKeys()).isEmpty();
    assertThat(compose.services()).containsOnlyKeys("worker", "redis", "mongo");
    assertThat(compose.services()).containsKeys(compose.awaitedByWorker().toArray(String[]::new));
    assertThat(compose.awaitedByWorker())
        .allSatisfy(name -> assertThat(compose.services().get(name)).containsKey("healthcheck"));
    assertThat(compose.dockerfile()).isEqualTo(ComposeFile.FOLDER.resolve("Dockerfile"));
  }

  @DisplayName("gives workers in containers settings that can be used")
  @Test
  void composeSettings() throws Exception {
    Result result = hookline(ComposeFile.read().workerEnvironment(), "config", "check");
    assertThat(result.output())
        .contains("queue.type", "queue.redis.uri", "dlq.type", "dlq.mongo.uri")
        .contains("The configuration can be used");
    assertThat(result.exitCode()).isZero();
  }

  @DisplayName("is a Dockerfile whose instructions are known, and that starts the program")
  @Test
  void dockerfile() throws Exception {
    List<String> lines = Files.readAllLines(ComposeFile.FOLDER.resolve("Dockerfile"));
    assertThat(lines.stream().filter(DeployFilesIT::isInstruction))
        .allMatch(line -> INSTRUCTIONS.contains(line.split(" ", 2)[0]));
    assertThat(lines).contains("ENTRYPOINT [\"/opt/hookline/bin/hookline\"]");
    assertThat(Deployed.PROGRAM).isExecutable();
  }

  private static boolean isInstruction(String line) {
    return !line.isEmpty() && !line.startsWith("#") && !line.startsWith(" ");
  }

  private Result hookline(Map<String, String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env"));
    command.add("JAVA_HOME=" + System.getProperty("java.home"));
    environment.forEach((name, value) -> command.add(name + "=" + value));
    command.add(Deployed.PROGRAM.toString());
    command.addAll(List.of(words));
    return new Command(folder, command).run(PATIENCE);
  }

  private Result run(String... words) throws IOException, InterruptedException {
    return new Command(folder, List.of(words)).run(PATIENCE);
  }
}
