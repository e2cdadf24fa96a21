package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commands on a queue file")
class QueueFileCommandsTest extends DlqHarness {

  @DisplayName("status counts what runs have done, whether one goes on or not")
  @Test
  void status() {
    assertThat(hookline.run("status", file.toString()).out())
        .startsWith("file:" + file + "\n\n          0   pending\n")
        .contains("          3   failed\n")
        .endsWith("\nWorkers\n  none\n");
    assertThat(hookline.run("status", "--queue", file.toString(), "--json").out())
        .contains("\"queue\":\"file:" + file + "\"", "\"failed\":3,\"complete\":0}");
  }

  @DisplayName("job show finds a job that was given up on, with its letter")
  @Test
  void givenUp() {
    Result result = hookline.run("job", "show", "fail-1", file.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith("Job fail-1   file:" + file + "   failed\n")
        .contains("  reason        1 of 1 attempts failed\n")
        .contains("  dead letter   2, pending: hookline dlq show " + uuid(2).substring(0, 8))
        .contains("/fail?****\n", "  Authorization: ****\n", "500 Internal Server Error")
        .doesNotContain("s3cret", "Bearer abc");
    assertThat(hookline.run("job", "show", "fail-1", file.toString(), "--json").out())
        .startsWith("{\"job_id\":\"fail-1\",\"queue\":\"file:" + file + "\",")
        .contains("\"status\":\"failed\"", "\"uuid\":\"" + uuid(2) + "\"");
  }

  @DisplayName("job show finds a letter's job though its queue forgot it")
  @Test
  void onlyLetter() throws Exception {
    Files.delete(Path.of(file + ".journal"));
    Files.writeString(file, "");
    assertThat(hookline.run("job", "show", "gone", file.toString()).out())
        .startsWith("Job gone   file:" + file + "   failed\n")
        .contains("  error         410 Gone\n");
  }

  @DisplayName("enqueue adds a job beside the file, once, which the next run delivers")
  @Test
  void enqueue() {
    String url = receiver.url() + "/ok";
    assertThat(hookline.run("enqueue", url, "--id", "new", "--queue", file.toString()))
        .isEqualTo(new Result(0, "✓ Added new to file:" + file + "\n", ""));
    assertThat(hookline.run("enqueue", url, "--id", "new", "--queue", file.toString()).out())
        .isEqualTo("↻ file:" + file + " has new already\n");
    assertThat(hookline.run("job", "show", "new", file.toString()).out())
        .startsWith("Job new   file:" + file + "   pending\n");
    hookline.run("run", file.toString());
    assertThat(received).hasSize(1);
    assertThat(hookline.run("status", file.toString()).out())
        .contains("          0   pending\n", "          1   complete\n");
  }

  @DisplayName("pause and resume can be typed while nobody works")
  @Test
  void pause() {
    assertThat(hookline.run("pause", file.toString()).out())
        .contains("Go on with: hookline resume " + file + "\n");
    assertThat(hookline.run("status", file.toString()).out())
        .startsWith("file:" + file + "   paused: no worker claims\n");
    hookline.run("resume", file.toString());
    assertThat(hookline.run("status", file.toString()).out()).startsWith("file:" + file + "\n");
  }

  @DisplayName("enqueue makes a file that is named as one and is not there yet")
  @Test
  void newFile() {
    Path made = folder.resolve("made.ndjson");
    Result result = hookline.run("enqueue", receiver.url() + "/ok", "--queue", "file:" + made);
    assertThat(result.exitCode()).isZero();
    hookline.run("run", made.toString());
    assertThat(received).hasSize(1);
  }

  @DisplayName("enqueue asks for a queue where none is named")
  @Test
  void noFile() {
    Result result = hookline.run("enqueue", "http://a/");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .hasLineCount(1)
        .startsWith("hookline: queue.type: no queue file is named to put jobs on; add --queue");
  }
}
