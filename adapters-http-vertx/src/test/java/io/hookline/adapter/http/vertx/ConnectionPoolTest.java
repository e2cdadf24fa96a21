package io.hookline.adapter.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.destination.CallLimits;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Phase;
import io.hookline.port.HttpCall;
import io.hookline.port.HttpExchange;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pool of connections")
class ConnectionPoolTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  @Test
  @DisplayName("Connections that are idle for long are closed, and the next call opens one")
  void idle() throws InterruptedException {
    try (ScriptedServer server = ScriptedServer.start(Script.answering(OK));
        VertxHttpTransport transport = open(16, Duration.ZERO)) {
      HttpCall call = Calls.get(server.url("/"));

      transport.send(call);
      assertThat(server.awaitEnd(Calls.SOON)).isTrue();
      assertThat(transport.send(call).outcome()).isInstanceOf(Answered.class);

      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("A destination that is not called any more is forgotten, and known again when it is")
  void forgotten() {
    try (ScriptedServer server = ScriptedServer.start(Script.answering(OK));
        VertxHttpTransport transport = open(16, Duration.ZERO)) {
      HttpCall call = Calls.get(server.url("/"));

      transport.send(call);
      assertThat(transport.destinations()).isEqualTo(1);
      await().atMost(Calls.SOON).until(() -> transport.destinations() == 0);
      assertThat(transport.send(call).outcome()).isInstanceOf(Answered.class);
    }
  }

  @Test
  @DisplayName("More calls than connections wait for their turn")
  void turns() throws Exception {
    try (ScriptedServer server = ScriptedServer.start(Script.answering(OK));
        VertxHttpTransport transport = open(2, Connection.KEEP_ALIVE)) {
      for (Future<HttpExchange> exchange : sendMany(transport, Calls.get(server.url("/")))) {
        assertThat(exchange.get().outcome()).isInstanceOf(Answered.class);
      }
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("T5 who waits too long for a turn has no connection in time")
  void noTurn() throws InterruptedException {
    CountDownLatch taken = new CountDownLatch(1);
    Script hanging =
        client -> {
          client.read();
          taken.countDown();
          client.awaitClose();
        };
    try (ScriptedServer server = ScriptedServer.start(hanging);
        VertxHttpTransport transport = open(1, Connection.KEEP_ALIVE)) {
      Thread.ofVirtual().start(() -> transport.send(Calls.get(server.url("/"))));
      taken.await();

      CallLimits brief = new CallLimits(Calls.SHORT, Calls.SOON, 1024);
      assertThat(transport.send(Calls.get(server.url("/"), brief)).outcome())
          .isEqualTo(new TimedOut(Phase.CONNECT, Calls.SHORT));
    }
  }

  private static List<Future<HttpExchange>> sendMany(VertxHttpTransport transport, HttpCall call) {
    List<Future<HttpExchange>> exchanges = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        exchanges.add(threads.submit(() -> transport.send(call)));
      }
    }
    return exchanges;
  }

  private static VertxHttpTransport open(int connections, Duration keepAlive) {
    EventLoops loops = EventLoops.open(1);
    return new VertxHttpTransport(
        loops,
        new Network(
            loops.client(),
            new Resolver(loops.names(), Calls.LOOPBACK_ALLOWED),
            new Tls(null),
            connections,
            keepAlive));
  }
}
