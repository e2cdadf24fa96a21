package io.hookline.app.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.app.console.Look;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The receiver")
@Timeout(60)
class ReceiverTest {
  private static final Instant NOW = Instant.parse("2026-01-31T09:15:00Z");
  private static final Queue<ReceivedRequest> RECEIVED = new ConcurrentLinkedQueue<>();

  private static final Receiver RECEIVER =
      Receiver.open("127.0.0.1", 0, InstantSource.fixed(NOW), RECEIVED::add);

  @BeforeEach
  void forget() {
    RECEIVED.clear();
  }

  @AfterAll
  static void close() {
    RECEIVER.close();
  }

  @DisplayName("answers by path")
  @ParameterizedTest
  @CsvSource({
    "/ok, 200",
    "/, 200",
    "/anything/else?a=b, 200",
    "/fail, 500",
    "/status/503, 503",
    "/status/204, 204",
    "/status/999, 200",
    "/slow/20ms, 200"
  })
  void byPath(String path, int status) throws IOException {
    assertThat(statusOf(path, "msg_1")).isEqualTo(status);
  }

  @DisplayName("fails so many times for each webhook-id, then succeeds")
  @Test
  void retry() throws IOException {
    assertThat(statusOf("/retry/2", "msg_a")).isEqualTo(503);
    assertThat(statusOf("/retry/2", "msg_a")).isEqualTo(503);
    assertThat(statusOf("/retry/2", "msg_b")).isEqualTo(503);
    assertThat(statusOf("/retry/2", "msg_a")).isEqualTo(200);
  }

  @DisplayName("resets the connection where that is wanted")
  @Test
  void reset() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "/reset", "msg_1", "");
      InputStream in = socket.getInputStream();
      assertThatThrownBy(in::read)
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
  }

  @DisplayName("leaves the caller waiting where that is wanted")
  @Test
  void hang() throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(200);
      send(socket, "/hang", "msg_1", "");
      InputStream in = socket.getInputStream();
      assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @DisplayName("tells what it got")
  @Test
  void told() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "/fail?a=b", "msg_1", "{\"a\":1}");
      status(socket);
    }
    ReceivedRequest request = RECEIVED.remove();
    assertThat(RequestText.line(request, Look.PLAIN))
        .isEqualTo("POST /fail?a=b  500  msg_1  {\"a\":1}");
    assertThat(RequestText.json(request))
        .isEqualTo(
            "{\"time\":\"2026-01-31T09:15:00Z\",\"method\":\"POST\",\"path\":\"/fail?a=b\","
                + "\"headers\":{\"content-length\":\"7\",\"host\":\"test\",\"webhook-id\":\"msg_1\"},"
                + "\"body\":\"{\\\"a\\\":1}\",\"bodySize\":7,\"answer\":\"500\"}");
  }

  @DisplayName("keeps the start of a long body and counts the rest")
  @Test
  void longBody() throws IOException {
    try (Socket socket = connect()) {
      send(socket, "/ok", "msg_1", "x".repeat(200_000));
      assertThat(status(socket)).isEqualTo(200);
    }
    ReceivedRequest request = RECEIVED.remove();
    assertThat(request.bodySize()).isEqualTo(200_000);
    assertThat(request.body()).hasSize(65_536);
    assertThat(RequestText.line(request, Look.PLAIN)).hasSizeLessThan(300);
  }

  @DisplayName("forgets those webhook-ids that it has not heard of for longest")
  @Test
  void boundedMemory() {
    FailureCounts counts = new FailureCounts();
    counts.next("first");
    Stream.iterate(0, n -> n < 100_000, n -> n + 1).forEach(n -> counts.next("id" + n));
    assertThat(counts.next("first")).isEqualTo(1);
    assertThat(counts.next("id99999")).isEqualTo(2);
  }

  @DisplayName("tells in one line that a port is taken")
  @Test
  void taken() {
    int port = RECEIVER.url().getPort();
    assertThatThrownBy(() -> Receiver.open("127.0.0.1", port, InstantSource.system(), _ -> {}))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith("cannot listen on port " + port + " of 127.0.0.1 (")
        .hasMessageContaining("in use")
        .hasMessageEndingWith("; choose others with --port or --bind");
  }

  private static int statusOf(String path, String id) throws IOException {
    try (Socket socket = connect()) {
      send(socket, path, id, "");
      return status(socket);
    }
  }

  private static Socket connect() throws IOException {
    return new Socket(RECEIVER.url().getHost(), RECEIVER.url().getPort());
  }

  private static void send(Socket socket, String path, String id, String body) throws IOException {
    String head =
        "POST %s HTTP/1.1\r\nHost: test\r\nwebhook-id: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, id, body.length());
    socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
  }

  private static int status(Socket socket) throws IOException {
    byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
    return Integer.parseInt(new String(start, StandardCharsets.US_ASCII).substring(9));
  }
}
