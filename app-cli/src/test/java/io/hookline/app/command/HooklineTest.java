package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line")
class HooklineTest {
  @TempDir private Path folder;
  private CommandLineRun hookline = new CommandLineRun(Path.of(""));

  @BeforeEach
  void inFolder() {
    hookline = new CommandLineRun(folder);
  }

  @DisplayName("has a help with examples for every command")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "enqueue",
        "status",
        "workers",
        "job",
        "job show",
        "pause",
        "resume",
        "demo",
        "receiver",
        "config",
        "config check",
        "plugins",
        "plugins list",
        "plugins check",
        "plugins new",
        "config show",
        "config reference",
        "config schema",
        "init",
        "completion",
        "help",
        "dlq",
        "dlq list",
        "dlq show",
        "dlq edit",
        "dlq retry",
        "dlq discard",
        "dlq purge",
        "dlq export",
        "dlq import",
        "dlq stats"
      })
  void help(String command) {
    Result result = hookline.run((command + " --help").split(" "));
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("Usage: hookline " + command)
        .contains("Examples:\n  ")
        .contains("hookline " + command);
    assertThat(hookline.run(("help " + command).split(" "))).isEqualTo(result);
  }

  @DisplayName("lists its commands, and not those meant for the launcher")
  @Test
  void rootHelp() {
    assertThat(hookline.run("--help").out())
        .contains(
            "run ",
            "enqueue ",
            "status ",
            "workers ",
            "job ",
            "pause ",
            "resume ",
            "dlq ",
            "demo ",
            "receiver ",
            "config ",
            "completion ",
            "help ")
        .contains("Examples:\n  hookline demo")
        .doesNotContain("warm-up");
  }

  @DisplayName("tells its version and Java's")
  @ParameterizedTest
  @ValueSource(strings = {"--version", "-V", "run --version"})
  void version(String arguments) {
    assertThat(hookline.run(arguments.split(" ")))
        .isEqualTo(
            new Result(
                0,
                "hookline development (Java %s)\n".formatted(System.getProperty("java.version")),
                ""));
  }

  @DisplayName("answers what it does not understand in two lines, and exits with 2")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          rum                  | hookline: Unmatched argument at index 0: 'rum'; did you mean run? | hookline
          run --wach           | hookline run: Unknown option: '--wach'; did you mean --watch?     | hookline run
          run none.csv         | none.csv: no such file                                           | hookline run
          run -D x             | should be in KEY=VALUE format                                    | hookline run
          config               | hookline config: Missing required subcommand                     | hookline config
          help dlq lst         | hookline help: there is no command lst (did you mean list?)     | hookline help
          receiver --port high | is not an int                                                    | hookline receiver
          """)
  void misunderstood(String arguments, String problem, String command) {
    Result result = hookline.run(arguments.split(" +"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .hasLineCount(2)
        .contains(problem)
        .endsWith("See " + command + " --help\n");
  }

  @DisplayName("asks for a command where none is given")
  @Test
  void nothing() {
    Result result = hookline.run();
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("hookline: Missing required subcommand\n");
  }

  @DisplayName("completes commands and options in a shell")
  @ParameterizedTest
  @CsvSource({
    "run --w, --watch",
    "enqueue --fr, --from",
    "sta, status",
    "job sh, show",
    "job show x --re, --reveal",
    "pause --que, --queue"
  })
  void completion(String typed, String completed) throws Exception {
    Path script = folder.resolve("completion");
    Files.writeString(script, hookline.run("completion").out());
    String words = "hookline " + typed;
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                // Outside of a real completion there is no compopt.
                "source '%s'; compopt() { :; }; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_hookline;"
                        .formatted(script, words, words.split(" ").length - 1)
                    + " echo ${COMPREPLY[@]}")
            .redirectErrorStream(true)
            .start();
    assertThat(bash.inputReader(StandardCharsets.UTF_8).readAllAsString())
        .isEqualTo(completed + "\n");
  }

  @DisplayName("checks a configuration and shows what was given where")
  @Test
  void configCheck() throws Exception {
    Files.writeString(folder.resolve("hookline.yaml"), "retry:\n  preset: none\n");
    Result result =
        hookline
            .with("HOOKLINE_WORKER_RUN_DIR", "logs")
            .with("HOOKLINE_DLQ_SQLITE_PATH", "")
            .run("config", "check", "-D", "queue.name=orders");
    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                """
                http.allow       127.0.0.0/8   environment HOOKLINE_HTTP_ALLOW
                queue.name       orders        command line
                retry.preset     none          hookline.yaml:2
                worker.run-dir   logs          environment HOOKLINE_WORKER_RUN_DIR
                ✓ The configuration can be used; the rest are defaults.
                """,
                ""));
  }

  @DisplayName("tells every problem of a configuration, one line each, and exits with 2")
  @Test
  void configProblems() throws Exception {
    Files.writeString(folder.resolve("hookline.yaml"), "retry:\n  presett: none\n");
    Result result = hookline.run("config", "check", "-D", "http.timeout=soon");
    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                """
                hookline: hookline.yaml:2: retry.presett: is not a key (did you mean retry.preset?)
                hookline: command line: http.timeout: "soon" is not valid: expected a duration such as 500ms, 5s, 2h or 1d, above zero
                """));
  }
}
