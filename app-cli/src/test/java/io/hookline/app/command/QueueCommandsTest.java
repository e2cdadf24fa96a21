package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import io.hookline.app.queue.ShownQueue;
import io.hookline.app.queue.ShownQueueProvider;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The commands on any queue")
class QueueCommandsTest {
  private final String name = UUID.randomUUID().toString();
  private final ShownQueue queue = ShownQueueProvider.named(name);
  @TempDir private Path folder;
  private CommandLineRun hookline = new CommandLineRun(Path.of(""));

  @BeforeEach
  void inFolder() {
    hookline = new CommandLineRun(folder);
  }

  @DisplayName("status tells how it stands, and needs no second look where nobody works")
  @Test
  void status() {
    Result result = on("status");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("shown:" + name + "\n\n      1,204   pending\n")
        .contains("Jobs ended   0.0/s\n")
        .endsWith("\nWorkers\n  none\n");
    assertThat(on("status", "--json").out())
        .hasLineCount(1)
        .startsWith("{\"queue\":\"shown:" + name + "\",\"at\":")
        .contains("\"status\":{\"pending\":1204,", "\"rate\":0.0,", "\"workers\":[]}");
  }

  @DisplayName("workers lists the living and the dead")
  @Test
  void workers() {
    assertThat(on("workers"))
        .isEqualTo(new Result(0, "No worker has shown:" + name + " open.\n", ""));
    assertThat(on("workers", "--json")).isEqualTo(new Result(0, "", ""));
    queue.with(ShownQueue.worker(17, true), ShownQueue.worker(4, false));
    assertThat(on("workers").out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("WORKER    HOST   PID   STATE   SINCE"),
            line -> assertThat(line).startsWith("ops1-17   ops1   17    alive ").endsWith("   3"),
            line -> assertThat(line).startsWith("ops1-4    ops1   4     dead "));
    assertThat(on("workers", "--json").out().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"worker\":\"ops1-17\",\"host\":\"ops1\",\"pid\":17,\"alive\":true,");
  }

  @DisplayName("pause and resume do so, and say how to go on")
  @Test
  void pause() {
    assertThat(on("pause"))
        .isEqualTo(
            new Result(
                0,
                """
                ✓ Paused shown:%1$s: no worker claims from it
                What is under way is finished. Go on with: hookline resume --queue shown:%1$s
                """
                    .formatted(name),
                ""));
    assertThat(on("status").out()).startsWith("shown:" + name + "   paused: no worker claims\n");
    assertThat(on("resume"))
        .isEqualTo(new Result(0, "✓ Resumed shown:" + name + ": workers claim again\n", ""));
    assertThat(on("status").out()).startsWith("shown:" + name + "\n");
  }

  @DisplayName("say in two lines what names no queue, and exit with 2")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status none.csv             | none.csv: no such file
          status --queue none.csv     | none.csv: no such file; another queue is named TYPE
          status --queue redis:       | such as redis:orders
          run --queue redis --watch   | --watch and --restart go with a queue file
          run --queue redis --restart | --watch and --restart go with a queue file
          """)
  void misunderstood(String arguments, String problem) {
    Result result = hookline.run(arguments.split(" +"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasLineCount(2).contains(problem).contains("--help\n");
  }

  @DisplayName("do not take FILE and --queue at once")
  @Test
  void twoQueues() {
    String file = Path.of("pom.xml").toString();
    assertThat(hookline.run("status", file, "--queue", "redis").err())
        .startsWith("hookline status: FILE and --queue both name a queue: leave one out\n");
  }

  @DisplayName("say which types of queues there are, where the type is none of them")
  @Test
  void unknownType() {
    Result result = hookline.run("status", "--queue", "reddis");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .hasLineCount(1)
        .startsWith("hookline: command line: queue.type: \"reddis\" is not known");
  }

  private Result on(String command, String... options) {
    String[] arguments = new String[3 + options.length];
    arguments[0] = command;
    arguments[1] = "--queue";
    arguments[2] = "shown:" + name;
    System.arraycopy(options, 0, arguments, 3, options.length);
    return hookline.run(arguments);
  }
}
