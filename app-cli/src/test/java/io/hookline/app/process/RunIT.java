package io.hookline.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.app.receiver.ReceivedRequest;
import io.hookline.app.receiver.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process that runs a queue file")
@Timeout(180)
class RunIT {
  private static final int ROWS = 3_000;
  private static final int CONCURRENCY = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final ConcurrentMap<String, Integer> received = new ConcurrentHashMap<>();

  private final Receiver receiver =
      Receiver.open("127.0.0.1", 0, InstantSource.system(), this::count);

  @AfterEach
  void closeReceiver() {
    receiver.close();
  }

  @DisplayName("ends with 0 when all was delivered, and with 3 when something was given up on")
  @Test
  void exitCodes() throws Exception {
    rows(5, "/ok");
    assertThat(run().exitCode()).isZero();
    rows(5, "/status/410");
    assertThat(run("--restart").exitCode()).isEqualTo(3);
  }

  @DisplayName("killed in the middle, goes on with what was not completed and repeats next to none")
  @Test
  void killed() throws Exception {
    rows(ROWS, "/ok");
    HooklineProcess first = run();
    awaitReceived(ROWS / 4);
    first.signal("KILL");
    assertThat(first.exitCode()).isEqualTo(137);
    assertThat(received).hasSizeLessThan(ROWS);

    HooklineProcess second = run();
    assertThat(second.exitCode()).isZero();
    assertThat(second.output()).contains("goes on from an earlier run", "more in earlier runs");
    assertThat(received).hasSize(ROWS);
    assertThat(received.values().stream().filter(times -> times > 1))
        .hasSizeLessThan(CONCURRENCY + 1);
    assertThat(pidFiles()).isEmpty();
  }

  @DisplayName("asked to stop, lets calls end, says how to go on, and repeats nothing then")
  @Test
  void stopped() throws Exception {
    rows(ROWS, "/ok");
    HooklineProcess first = run();
    awaitReceived(ROWS / 4);
    assertThat(pidFiles()).containsExactly(first.pid() + ".pid");
    first.signal("TERM");
    assertThat(first.exitCode()).isEqualTo(143);
    assertThat(first.output()).contains("Stopped after ", "Go on with: hookline run rows.ndjson");
    assertThat(pidFiles()).isEmpty();

    assertThat(run().exitCode()).isZero();
    assertThat(received).hasSize(ROWS);
    assertThat(received.values()).containsOnly(1);
  }

  @DisplayName("ends at once on a second signal, and with 130 on Ctrl-C")
  @Test
  void secondSignal() throws Exception {
    rows(1, "/hang");
    HooklineProcess process = run();
    awaitReceived(1);
    process.signal("INT");
    awaitOutput(process, "a second signal ends at once");
    process.signal("INT");
    assertThat(process.exitCode()).isEqualTo(130);
    assertThat(process.output()).doesNotContain("Stopped after");
  }

  @DisplayName("takes up rows that are appended while it watches")
  @Test
  void watch() throws Exception {
    rows(1, "/ok");
    HooklineProcess process = run("--watch");
    awaitReceived(1);
    Path file = folder.resolve("rows.ndjson");
    Files.writeString(file, Files.readString(file) + row(2, "/ok"));
    awaitReceived(2);
    process.signal("TERM");
    assertThat(process.exitCode()).isEqualTo(143);
    assertThat(process.output()).contains("delivered            2");
  }

  @DisplayName("refuses a file that another process works on, and names that one")
  @Test
  void twoProcesses() throws Exception {
    rows(1, "/hang");
    HooklineProcess first = run();
    awaitReceived(1);
    HooklineProcess second = run();
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.output()).hasLineCount(1).contains(String.valueOf(first.pid()));
    first.signal("KILL");
    assertThat(first.exitCode()).isEqualTo(137);
  }

  private HooklineProcess run(String... options) throws IOException {
    Stream<String> arguments =
        Stream.concat(
            Stream.of(
                "run",
                "rows.ndjson",
                "-D",
                "http.allow=127.0.0.0/8",
                "-D",
                "worker.concurrency=" + CONCURRENCY),
            Stream.of(options));
    return HooklineProcess.start(folder, arguments.toArray(String[]::new));
  }

  private void rows(int count, String path) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      rows.append(row(i, path));
    }
    Files.writeString(folder.resolve("rows.ndjson"), rows);
  }

  private String row(int number, String path) {
    return "{\"id\":\"order-%d\",\"url\":\"%s%s\"}%n".formatted(number, receiver.url(), path);
  }

  private void count(ReceivedRequest request) {
    Map<String, List<String>> headers = request.headers();
    received.merge(headers.getOrDefault("webhook-id", List.of("none")).getFirst(), 1, Integer::sum);
  }

  private void awaitReceived(int count) {
    await().atMost(PATIENCE).until(() -> received.size() >= count);
  }

  private static void awaitOutput(HooklineProcess process, String text) {
    await().atMost(PATIENCE).until(() -> process.output().contains(text));
  }

  private List<String> pidFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".pid")).toList();
    }
  }
}
