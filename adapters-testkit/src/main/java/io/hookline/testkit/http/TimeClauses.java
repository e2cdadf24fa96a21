package io.hookline.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.destination.CallLimits;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Phase;
import io.hookline.port.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T5 and T6. */
abstract class TimeClauses extends Clauses {
  private static final CallLimits SHORT_CONNECT = new CallLimits(SHORT, SOON, RESPONSE_BYTES);
  private static final CallLimits SHORT_CALL = new CallLimits(SOON, SHORT, RESPONSE_BYTES);
  private static final Duration PAUSE = Duration.ofMillis(20);

  TimeClauses(Opener opener) {
    super(opener);
  }

  @Test
  @DisplayName("T5 a server that takes no connection")
  void connect() throws IOException {
    try (FullServer server = new FullServer()) {
      HttpExchange exchange = send(get(server.url(), SHORT_CONNECT));

      assertThat(exchange.outcome()).isEqualTo(new TimedOut(Phase.CONNECT, SHORT));
      assertTook(exchange);
    }
  }

  @Test
  @DisplayName("T5 a server that never answers the TLS handshake")
  void handshake() throws InterruptedException {
    ScriptedServer server = server(Conversation::awaitClose);
    URI url = URI.create("https://127.0.0.1:" + server.port() + "/");

    HttpExchange exchange = send(get(url, SHORT_CONNECT));

    assertThat(exchange.outcome()).isEqualTo(new TimedOut(Phase.TLS, SHORT));
    assertTook(exchange);
    assertThat(server.awaitEnd(SOON)).isTrue();
  }

  @Test
  @DisplayName("T6 the limit of the whole call holds while it connects")
  void connectWithinWhole() throws IOException {
    try (FullServer server = new FullServer()) {
      HttpExchange exchange = send(get(server.url(), SHORT_CALL));

      assertThat(exchange.outcome()).isEqualTo(new TimedOut(Phase.CONNECT, SHORT));
    }
  }

  @Test
  @DisplayName("T6 a server that never answers; its connection is closed")
  void response() throws InterruptedException {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.awaitClose();
        });

    HttpExchange exchange = send(get(server.url("/"), SHORT_CALL));

    assertThat(exchange.outcome()).isEqualTo(new TimedOut(Phase.RESPONSE, SHORT));
    assertTook(exchange);
    assertThat(server.awaitEnd(SOON)).isTrue();
  }

  @Test
  @DisplayName("T6 a server that sends its head byte by byte")
  void slowHead() {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.drip("HTTP/1.1 200 OK\r\nX-Slow: " + "x".repeat(1000), PAUSE);
        });

    HttpExchange exchange = send(get(server.url("/"), SHORT_CALL));

    assertThat(exchange.outcome()).isEqualTo(new TimedOut(Phase.RESPONSE, SHORT));
    assertTook(exchange);
  }

  @Test
  @DisplayName("T6 a server that sends its body byte by byte")
  void slowBody() throws InterruptedException {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
          client.drip("x".repeat(1000), PAUSE);
        });

    HttpExchange exchange = send(get(server.url("/"), SHORT_CALL));

    assertThat(exchange.outcome()).isEqualTo(new TimedOut(Phase.BODY, SHORT));
    assertTook(exchange);
    assertThat(server.awaitEnd(SOON)).isTrue();
  }

  @Test
  @DisplayName("T6 a server that says for ever that it is about to answer")
  void onlyInformation() {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.drip("HTTP/1.1 102 Processing\r\n\r\n".repeat(100), Duration.ofMillis(1));
          client.awaitClose();
        });

    HttpExchange exchange = send(get(server.url("/"), SHORT_CALL));

    assertThat(exchange.outcome()).isEqualTo(new TimedOut(Phase.RESPONSE, SHORT));
  }

  private static void assertTook(HttpExchange exchange) {
    assertThat(exchange.took()).isBetween(SHORT, SOON);
  }

  /** Listens, and never accepts: once its queue is full, the system drops what else comes. */
  private static final class FullServer implements AutoCloseable {
    private static final int MOST = 100;
    private static final int PATIENCE_MILLIS = 100;

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> queue = new ArrayList<>();

    FullServer() throws IOException {
      for (int i = 0; i < MOST && queueOneMore(); i++) {}
    }

    URI url() {
      return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : queue) {
        socket.close();
      }
      listener.close();
    }

    private boolean queueOneMore() throws IOException {
      Socket socket = new Socket();
      queue.add(socket);
      try {
        socket.connect(
            new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()),
            PATIENCE_MILLIS);
        return true;
      } catch (SocketTimeoutException full) {
        return false;
      }
    }
  }
}
