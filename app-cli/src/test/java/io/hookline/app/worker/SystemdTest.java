package io.hookline.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Systemd")
class SystemdTest {
  /** Java cannot bind such a socket; this prints what comes. */
  private static final String RECEIVER =
      """
      import socket, sys
      receiver = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
      receiver.bind(sys.argv[1].replace("@", "\\0"))
      print("bound", flush=True)
      while True: print(receiver.recv(4096).decode(), flush=True)
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder;
  private final ManualClock steady = new ManualClock(Instant.EPOCH);
  private List<Process> receivers = List.of();

  @AfterEach
  void stop() {
    receivers.forEach(Process::destroyForcibly);
  }

  @Test
  @DisplayName("is told that the worker is ready, lives as often as was asked, and stops")
  void told() throws IOException {
    String socket = folder.resolve("notify").toString();
    listen(socket);
    Systemd systemd =
        Systemd.of(Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", "30000000"), steady);
    systemd.ready();
    systemd.lives();
    systemd.lives();
    steady.pass(Duration.ofSeconds(10));
    systemd.lives();
    systemd.stops();
    awaitReceived("READY=1", "WATCHDOG=1", "WATCHDOG=1", "STOPPING=1");
  }

  @Test
  @DisplayName("has a name that is no file, in a container")
  void abstractName() throws IOException {
    String socket = "@hookline-test-" + ProcessHandle.current().pid();
    listen(socket);
    Systemd.of(Map.of("NOTIFY_SOCKET", socket), steady).ready();
    awaitReceived("READY=1");
  }

  @Test
  @DisplayName("is told of no life where nobody watches, or another process is watched")
  void unwatched() throws IOException {
    String socket = folder.resolve("notify").toString();
    listen(socket);
    Systemd.of(Map.of("NOTIFY_SOCKET", socket), steady).lives();
    Map<String, String> another =
        Map.of("NOTIFY_SOCKET", socket, "WATCHDOG_USEC", "30000000", "WATCHDOG_PID", "1");
    Systemd systemd = Systemd.of(another, steady);
    systemd.lives();
    systemd.stops();
    awaitReceived("STOPPING=1");
  }

  @Test
  @DisplayName("that is not there, or is deaf, does not disturb the worker")
  void nobody() {
    Systemd.of(Map.of(), steady).ready();
    Systemd.of(Map.of("NOTIFY_SOCKET", folder.resolve("none").toString()), steady).ready();
    Systemd.of(Map.of("NOTIFY_SOCKET", "/" + "x".repeat(200)), steady).ready();
    assertThat(folder).isEmptyDirectory();
  }

  private void listen(String socket) throws IOException {
    Process receiver =
        new ProcessBuilder("python3", "-c", RECEIVER, socket)
            .redirectErrorStream(true)
            .redirectOutput(output().toFile())
            .start();
    receivers = List.of(receiver);
    awaitReceived();
  }

  private void awaitReceived(String... lines) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(Files.readAllLines(output()))
                .startsWith("bound")
                .filteredOn(line -> !line.equals("bound"))
                .containsExactly(lines));
  }

  private Path output() {
    return folder.resolve("received");
  }
}
