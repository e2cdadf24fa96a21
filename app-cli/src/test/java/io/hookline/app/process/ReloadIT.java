package io.hookline.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.app.receiver.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A process whose configuration changes")
@Timeout(120)
class ReloadIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OFTEN =
      """
      http.allow: [127.0.0.0/8]
      retry:
        max-attempts: 1000
        initial: 200ms
        multiplier: 1
      """;

  @TempDir private Path folder;
  private final AtomicInteger calls = new AtomicInteger();

  private final Receiver receiver =
      Receiver.open("127.0.0.1", 0, InstantSource.system(), _ -> calls.incrementAndGet());

  @BeforeEach
  void row() throws IOException {
    Files.writeString(
        folder.resolve("rows.ndjson"),
        "{\"id\":\"a\",\"url\":\"%s/status/503\"}\n".formatted(receiver.url()));
    yaml(OFTEN);
  }

  @AfterEach
  void closeReceiver() {
    receiver.close();
  }

  @DisplayName("goes by the new policy with the next attempt after SIGHUP")
  @Test
  void hangUp() throws Exception {
    HooklineProcess process = start();
    awaitCalls(3);
    yaml(OFTEN.replace("1000", "1") + "worker.concurrency: 7\n");
    process.signal("HUP");
    assertThat(process.exitCode()).isEqualTo(3);
    assertThat(calls).hasValueLessThan(100);
    assertThat(process.output())
        .contains(
            "configuration: retry.max-attempts: 1000 -> 1",
            "configuration: needs a restart: worker.concurrency: 256 -> 7");
    assertThat(folder.resolve("logs/hookline.log"))
        .content()
        .contains("Notice configuration: retry.max-attempts: 1000 -> 1");
  }

  @DisplayName("refuses a broken file and keeps the old policy, then takes one put in its place")
  @Test
  void brokenThenReplaced() throws Exception {
    HooklineProcess process = start();
    awaitCalls(1);
    yaml(OFTEN.replace("1000", "0").replace("retry:", "retyr:"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(process.output())
                .contains(
                    "configuration: it cannot be used, and what held before holds on",
                    "hookline.yaml:3: retyr.max-attempts: is not a key"));
    int before = calls.get();
    awaitCalls(before + 2);
    Path next = Files.writeString(folder.resolve("next.yaml"), OFTEN.replace("1000", "2"));
    Files.move(next, folder.resolve("hookline.yaml"), StandardCopyOption.ATOMIC_MOVE);
    assertThat(process.exitCode()).isEqualTo(3);
    assertThat(process.output()).contains("configuration: retry.max-attempts: 1000 -> 2");
  }

  private HooklineProcess start() throws IOException {
    return HooklineProcess.start(folder, "run", "rows.ndjson");
  }

  private void awaitCalls(int count) {
    await().atMost(PATIENCE).until(() -> calls.get() >= count);
  }

  private void yaml(String text) throws IOException {
    Files.writeString(folder.resolve("hookline.yaml"), text);
  }
}
