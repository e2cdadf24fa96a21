package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("hookline demo")
@Timeout(60)
class DemoCommandTest {
  @TempDir private Path folder;

  @DisplayName(
      "shows successes, retries and failures, ends with a next step, leaves nothing behind")
  @Test
  void demo() throws IOException {
    // What a user has set up must not have a part in it.
    CommandLineRun hookline = new CommandLineRun(folder).with("HOOKLINE_RETRY_PRESET", "none");
    List<Path> before = temporary();
    Result result = hookline.run("demo");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("200 OK", "503 Service Unavailable", "410 Gone", "again in ", "given up: ")
        .contains("/slow/3s")
        .contains("✓ delivered            9   3 of them after a retry\n")
        .contains("✗ given up             3\n")
        .contains("webhooks.txt:7 ")
        .contains("hookline run examples/webhooks.txt -D http.allow=127.0.0.0/8\n")
        .endsWith("  hookline dlq list\n");
    assertThat(folder).isEmptyDirectory();
    assertThat(temporary()).isEqualTo(before);
  }

  private static List<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("hookline-demo-"))
          .toList();
    }
  }
}
