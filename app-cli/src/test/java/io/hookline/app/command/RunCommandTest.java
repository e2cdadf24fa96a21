package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import io.hookline.app.receiver.ReceivedRequest;
import io.hookline.app.receiver.Receiver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("hookline run")
@Timeout(60)
class RunCommandTest {
  @TempDir private Path folder;
  private final Queue<ReceivedRequest> received = new ConcurrentLinkedQueue<>();
  private final Receiver receiver =
      Receiver.open("127.0.0.1", 0, InstantSource.system(), received::add);
  private CommandLineRun hookline = new CommandLineRun(Path.of(""));

  @BeforeEach
  void inFolder() {
    hookline = new CommandLineRun(folder).with("HOOKLINE_RETRY_INITIAL", "1ms");
  }

  @AfterEach
  void closeReceiver() {
    receiver.close();
  }

  @DisplayName("delivers every row and exits with 0")
  @Test
  void allDelivered() throws IOException {
    Path file = rows("/ok, 1", "/retry/2, 2");
    Result result = hookline.run("run", file.toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("Done in ")
        .contains("✓ delivered            2   1 of them after a retry\n");
    assertThat(result.exitCode()).isZero();
    assertThat(received)
        .extracting(ReceivedRequest::body)
        .containsExactlyInAnyOrder(
            "{\"Order\":\"1\"}", "{\"Order\":\"2\"}", "{\"Order\":\"2\"}", "{\"Order\":\"2\"}");
  }

  @DisplayName("sends with the headers of Standard Webhooks and our User-Agent")
  @Test
  void headers() throws IOException {
    hookline.run("run", rows("/ok, 1").toString());
    assertThat(received).hasSize(1);
    assertThat(received.element().headers())
        .containsKeys("webhook-id", "webhook-timestamp")
        .containsEntry("user-agent", List.of("Hookline/development"))
        .containsEntry("content-type", List.of("application/json; charset=utf-8"));
  }

  @DisplayName("lists what it gave up on and rejected, and exits with 3")
  @Test
  void incomplete() throws IOException {
    Path file = rows("/ok, 1", "/fail, 2", "/status/410, 3");
    Files.writeString(file, Files.readString(file) + "nonsense, 4\n");
    Result result = hookline.run("run", file.toString());
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .contains("✗ given up             2\n")
        .contains("! rejected             1   kept in " + file + ".rejected\n")
        .containsPattern("rows.csv:3 .*/fail +500 Internal Server Error +5 of 5 attempts failed\n")
        .containsPattern("rows.csv:4 .*/status/410 +410 Gone +the receiver is gone\n")
        .contains("rows.csv:5: ");
    assertThat(Files.readString(folder.resolve("logs/hookline.log")).lines())
        .filteredOn(line -> line.contains("Failed"))
        .hasSize(6);
  }

  @DisplayName("sends nothing twice, and speaks of the whole file the second time")
  @Test
  void again() throws IOException {
    Path file = rows("/ok, 1", "/status/410, 2");
    hookline.run("run", file.toString());
    received.clear();
    Result result = hookline.run("run", file.toString());
    assertThat(received).isEmpty();
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out())
        .contains("Nothing was left to do\n")
        .contains("delivered            0   1 more in earlier runs\n")
        .contains("  1 in earlier runs\n  See them: hookline dlq list --queue " + file + "\n");
  }

  @DisplayName("names a command that lists what it gave up on, which works as it is typed")
  @Test
  void lists() throws Exception {
    Path other = Files.createDirectory(folder.resolve("it's elsewhere"));
    Path file = Files.move(rows("/status/410, 2"), other.resolve("rows.csv"));
    Path letters = other.resolve("letters.db");
    Result run =
        hookline.run("run", file.toString(), "--no-color", "-D", "dlq.sqlite.path=" + letters);
    String command =
        run.out().lines().filter(line -> line.contains("See them: ")).findFirst().orElseThrow();
    String words = command.substring(command.indexOf("hookline ") + "hookline ".length());

    Result list = hookline.run(words(words));

    assertThat(list.err()).isEmpty();
    assertThat(list.out()).contains("410 Gone");
    assertThat(letters).exists();
  }

  @DisplayName("starts over with --restart")
  @Test
  void restart() throws IOException {
    Path file = rows("/ok, 1");
    hookline.run("run", file.toString());
    Result result = hookline.run("run", file.toString(), "--restart");
    assertThat(result.exitCode()).isZero();
    assertThat(received).hasSize(2);
  }

  @DisplayName("prints nothing with --quiet")
  @Test
  void quiet() throws IOException {
    assertThat(hookline.run("run", rows("/ok, 1", "/status/410, 2").toString(), "--quiet"))
        .isEqualTo(new Result(3, "", ""));
  }

  @DisplayName("takes the queue from the configuration where no file is named")
  @Test
  void configured() throws IOException {
    Path file = rows("/ok, 1");
    Files.writeString(folder.resolve("hookline.yaml"), "queue.file.path: %s\n".formatted(file));
    assertThat(hookline.run("run").exitCode()).isZero();
    assertThat(received).hasSize(1);
  }

  @DisplayName("tells in one line that an address is not allowed, and how to allow it")
  @Test
  void notAllowed() throws IOException {
    Result result = hookline.run("run", rows("/ok, 1").toString(), "-D", "http.allow=10.0.0.0/8");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).contains("127.0.0.1 is a loopback address; allow it with http.allow");
    assertThat(received).isEmpty();
  }

  @DisplayName("exits with 1 and one line where the queue cannot be opened")
  @Test
  void unusableQueue() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.csv"));
    Result result = hookline.run("run", empty.toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isEqualTo("hookline: " + empty + ": it is empty\n");
  }

  @DisplayName("leaves the log, the journal and no PID file")
  @Test
  void footprint() throws IOException {
    hookline.run("run", rows("/ok, 1").toString());
    assertThat(files(folder.resolve("logs"))).containsExactly("hookline.log");
    assertThat(files(folder)).containsExactly("logs", "rows.csv", "rows.csv.journal");
  }

  /** As a shell takes them apart. */
  private static String[] words(String command) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command)
            .redirectErrorStream(true)
            .start();
    try (InputStream out = shell.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toArray(String[]::new);
    }
  }

  private Path rows(String... rows) throws IOException {
    StringBuilder text = new StringBuilder("URL, ORDER\n");
    for (String row : rows) {
      text.append(receiver.url()).append(row).append('\n');
    }
    return Files.writeString(folder.resolve("rows.csv"), text);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
