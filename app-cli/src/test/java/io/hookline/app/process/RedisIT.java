package io.hookline.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.app.receiver.ReceivedRequest;
import io.hookline.app.receiver.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Processes that share a queue in Redis")
@Timeout(240)
class RedisIT {
  private static final int ROWS = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final RealRedis redis = RealRedis.start();
  private final ConcurrentMap<String, Integer> received = new ConcurrentHashMap<>();
  private final Receiver receiver =
      Receiver.open("127.0.0.1", 0, InstantSource.system(), this::count);

  @AfterEach
  void closeServers() {
    receiver.close();
    redis.close();
  }

  @DisplayName("work in one folder, send each job once, and end when they are asked to")
  @Test
  void twoWorkers() throws Exception {
    Path rows = folder.resolve("rows.ndjson");
    Files.writeString(rows, rows());
    assertThat(said("enqueue", "--from", rows.toString())).contains("2,000 jobs added to redis:");
    HooklineProcess first = worker();
    HooklineProcess second = worker();
    await().atMost(PATIENCE).until(() -> received.size() == ROWS && pidFiles().size() == 2);
    assertThat(received.values()).containsOnly(1);
    assertThat(pidFiles()).containsExactlyInAnyOrder(first.pid() + ".pid", second.pid() + ".pid");
    assertThat(said("workers", "--json").lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"alive\":true"))
        .anyMatch(line -> line.contains("\"pid\":" + first.pid() + ","));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(said("status", "--json")).contains("\"complete\":" + ROWS, "\"pending\":0"));
    for (HooklineProcess worker : List.of(first, second)) {
      worker.signal("TERM");
      assertThat(worker.exitCode()).isEqualTo(143);
      assertThat(worker.output()).contains("Stopped after ").doesNotContain("%", "earlier runs");
    }
    assertThat(pidFiles()).isEmpty();
    assertThat(Files.readString(folder.resolve("logs/hookline.log")).lines())
        .filteredOn(line -> line.contains(" Delivered "))
        .hasSize(ROWS);
    assertThat(said("workers")).startsWith("No worker has redis:");
  }

  @DisplayName("are kept from claiming by a pause, and told of what waits")
  @Test
  void pause() throws Exception {
    HooklineProcess worker = worker();
    await().atMost(PATIENCE).until(() -> said("workers", "--json").contains("\"alive\":true"));
    assertThat(said("pause")).contains("no worker claims");
    said("enqueue", receiver.url() + "/ok", "--id", "later");
    assertThat(said("job", "show", "later", "--json")).contains("\"status\":\"pending\"");
    assertThat(said("status", "--json"))
        .contains("\"paused\":true", "\"pending\":1", "\"processing\":0");
    assertThat(received).isEmpty();
    said("resume");
    await().atMost(PATIENCE).until(() -> received.containsKey("later"));
    worker.signal("TERM");
    assertThat(worker.exitCode()).isEqualTo(143);
  }

  @DisplayName("tell who has a job, and where it went when it was given up on")
  @Test
  void jobs() throws Exception {
    HooklineProcess worker = worker();
    said("enqueue", receiver.url() + "/hang", "--id", "held");
    said("enqueue", receiver.url() + "/status/410", "--id", "gone", "--data", "{}");
    await().atMost(PATIENCE).until(() -> received.size() == 2);
    assertThat(said("job", "show", "held", "--json"))
        .contains("\"status\":\"processing\"", "-" + worker.pid() + "\"");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(said("job", "show", "gone", "--json"))
                .contains("\"status\":\"failed\"", "\"error\":\"410 Gone\"", "\"dead_letter\":{"));
    worker.signal("KILL");
    assertThat(worker.exitCode()).isEqualTo(137);
  }

  private HooklineProcess worker() throws IOException {
    return HooklineProcess.start(folder, arguments(List.of("run", "-D", "http.allow=127.0.0.0/8")));
  }

  private String said(String... command) throws IOException, InterruptedException {
    HooklineProcess process = HooklineProcess.start(folder, arguments(List.of(command)));
    process.exitCode();
    return process.output();
  }

  private String[] arguments(List<String> command) {
    return Stream.concat(
            command.stream(),
            Stream.of("--queue", "redis:orders", "-D", "queue.redis.uri=" + redis.uri()))
        .toArray(String[]::new);
  }

  private String rows() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= ROWS; i++) {
      rows.append("{\"id\":\"order-%d\",\"url\":\"%s/ok\"}\n".formatted(i, receiver.url()));
    }
    return rows.toString();
  }

  private void count(ReceivedRequest request) {
    String id = request.headers().getOrDefault("webhook-id", List.of("none")).getFirst();
    received.merge(id, 1, Integer::sum);
  }

  private List<String> pidFiles() throws IOException {
    Path logs = folder.resolve("logs");
    if (Files.notExists(logs)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(logs)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".pid")).toList();
    }
  }
}
