package io.hookline.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.app.worker.LifeCycle;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The server for probes")
@Timeout(60)
class MonitorServerTest {
  private static final int SLOW_CLIENTS = 40;

  private final Answers answers = new Answers(List.of(), new Vitals(new LifeCycle()), "host-1");
  private final MonitorServer server = MonitorServer.open(loopback(0), answers);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @DisplayName("says that a worker which opens its parts lives, and is not ready")
  @Test
  void starting() throws Exception {
    HttpResponse<String> ready = get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(ready.body()).isEqualTo("{\"status\":\"starting\",\"worker\":\"host-1\"}\n");
    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/live").body()).contains("\"status\":\"live\"");
  }

  @DisplayName("knows nothing else, and says what there is")
  @ParameterizedTest
  @ValueSource(strings = {"/", "/metrics/", "/health", "/health/ready/x", "/%2e%2e/etc/passwd"})
  void notFound(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(get(path).body()).contains("/health/ready");
  }

  @DisplayName("has no metrics where none are kept, and says how to have some")
  @Test
  void noMetrics() throws Exception {
    assertThat(get("/metrics").statusCode()).isEqualTo(404);
    assertThat(get("/metrics").body()).contains("metrics.type: prometheus");
  }

  @DisplayName("answers GET and HEAD only")
  @Test
  void methods() throws Exception {
    HttpResponse<String> post = send(request("/health/live").POST(BodyPublishers.ofString("x")));
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
    HttpResponse<String> head = send(request("/health/ready").HEAD());
    assertThat(head.statusCode()).isEqualTo(503);
    assertThat(head.body()).isEmpty();
  }

  @DisplayName("is not held up by clients that never finish their request")
  @Test
  void slowClients() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < SLOW_CLIENTS; i++) {
        slow.add(begun());
      }
      assertThat(get("/health/live").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @DisplayName("says which key is to blame where it cannot listen")
  @Test
  void taken() {
    int port = server.url().getPort();
    assertThatThrownBy(() -> MonitorServer.open(loopback(port), answers))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "monitor.port: nothing can listen at localhost:%d (Address already in use);"
                    .formatted(port)
                + " choose another port, or 0 for any");
    assertThatThrownBy(
            () -> MonitorServer.open(InetSocketAddress.createUnresolved("nowhere", 1), answers))
        .hasMessageStartingWith("monitor.bind: there is no host named nowhere");
  }

  private Socket begun() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.url().getPort());
    socket
        .getOutputStream()
        .write("GET /metrics HTTP/1.1\r\nHo".getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
