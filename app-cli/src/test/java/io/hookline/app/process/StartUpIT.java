package io.hookline.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A start")
class StartUpIT {
  private static final List<String> HEAVY =
      List.of(
          "com.google.inject.",
          "io.smallrye.",
          "io.vertx.",
          "io.netty.",
          "ch.qos.logback.",
          "org.yaml.",
          "com.fasterxml.");

  @TempDir private Path folder;

  @DisplayName("that only prints something loads none of the large libraries")
  @ParameterizedTest
  @CsvSource({"--version, hookline", "--help, Usage: hookline", "run --help, Usage: hookline run"})
  void light(String arguments, String printed) throws Exception {
    Path classes = folder.resolve("classes.txt");
    HooklineProcess process =
        HooklineProcess.start(
            folder, List.of("-Xlog:class+load:file=" + classes), arguments.split(" "));
    assertThat(process.exitCode()).isZero();
    assertThat(process.output()).startsWith(printed);
    try (Stream<String> lines = Files.lines(classes)) {
      assertThat(lines.filter(line -> HEAVY.stream().anyMatch(line::contains))).isEmpty();
    }
  }
}
