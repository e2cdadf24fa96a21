package io.hookline.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.HttpMethod;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.port.HttpExchange;
import io.hookline.port.HttpTransport;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T1, T4, T11 and the end of the transport. */
abstract class ConnectionClauses extends Clauses {
  private static final int THREADS = 32;
  private static final int CALLS = 3_000;

  ConnectionClauses(Opener opener) {
    super(opener);
  }

  @Test
  @DisplayName("T4 a connection is used again")
  void usedAgain() {
    ScriptedServer server = server(Script.answering(OK));

    for (int i = 0; i < 5; i++) {
      assertThat(get(server)).isInstanceOf(Answered.class);
    }

    assertThat(server.requests()).hasSize(5);
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  @DisplayName("T4 each destination has its own connections, by name and not by address")
  void ownConnections() {
    ScriptedServer server = server(Script.answering(OK));

    answerOf(get(server.url("127.0.0.1", "/")));
    answerOf(get(server.url("localhost", "/")));

    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  @DisplayName("T4 a connection that the server wants to close is not used again")
  void closedByAgreement() {
    ScriptedServer server =
        server(
            Script.answering("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"));

    answerOf(get(server.url("/")));
    answerOf(get(server.url("/")));

    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  @DisplayName("T1 T4 calls at the same time get their own answers")
  void manyAtOnce() throws InterruptedException, ExecutionException {
    ScriptedServer server =
        server(client -> {
          for (var request = client.read(); request.isPresent(); request = client.read()) {
            client.write(response(request.get().body().text()));
          }
        });

    try (ExecutorService threads =
        Executors.newFixedThreadPool(THREADS, Thread.ofVirtual().factory())) {
      List<Future<Answered>> answers =
          IntStream.range(0, CALLS)
              .mapToObj(i -> call(HttpMethod.POST, server.url("/"), "call " + i))
              .map(call -> threads.submit(() -> answerOf(call)))
              .toList();

      for (int i = 0; i < CALLS; i++) {
        assertThat(answers.get(i).get().excerpt().text()).isEqualTo("call " + i);
      }
    }
    assertThat(server.connections()).isLessThanOrEqualTo(THREADS);
  }

  @Test
  @DisplayName("T1 an interrupt neither ends a call nor is lost")
  void interrupted() throws InterruptedException {
    ScriptedServer server = server(Script.answering(OK));
    Thread.currentThread().interrupt();

    Outcome outcome = get(server);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome).isInstanceOf(Answered.class);
  }

  @Test
  @DisplayName("T11 a connection that the server closed while it was idle costs no attempt")
  void closedWhileIdle() throws InterruptedException {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write(OK);
        });

    assertThat(get(server)).isInstanceOf(Answered.class);
    assertThat(server.awaitEnd(SOON)).isTrue();
    assertThat(get(server)).isInstanceOf(Answered.class);

    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  @DisplayName(
      "T11 a call that meets the end of a used connection is made once more on a fresh one")
  void closedOnUse() {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write(OK);
          client.read();
          client.reset();
        });

    assertThat(get(server)).isInstanceOf(Answered.class);
    assertThat(get(server)).isInstanceOf(Answered.class);

    assertThat(server.requests()).hasSize(3);
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  @DisplayName("T11 and only once")
  void closedOnUseAndAgain() {
    ScriptedServer server =
        server(client -> {
          client.read();
          if (client.number() == 1) {
            client.write(OK);
            client.read();
          }
        });

    assertThat(get(server)).isInstanceOf(Answered.class);
    assertThat(get(server)).isInstanceOf(Unreachable.class);

    assertThat(server.requests()).hasSize(3);
  }

  @Test
  @DisplayName("T11 a call that was answered in part is not made again")
  void cutOffOnUse() {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write(OK);
          client.read();
          client.write("HTTP/1.1 2");
        });

    assertThat(get(server)).isInstanceOf(Answered.class);
    assertThat(get(server)).isInstanceOf(Unreachable.class);

    assertThat(server.requests()).hasSize(2);
  }

  @Test
  @DisplayName("T11 what a server says unasked is no answer to a later call")
  void unaskedAnswer() throws InterruptedException {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write(OK + "HTTP/1.1 500 Unasked\r\nContent-Length: 0\r\n\r\n");
          client.awaitClose();
        });

    assertThat(answerOf(get(server.url("/"))).status()).isEqualTo(200);
    assertThat(server.awaitEnd(SOON)).isTrue();
    assertThat(answerOf(get(server.url("/"))).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("Closing ends the calls under way, and those that come later")
  void close() throws Exception {
    HttpTransport transport = openTransport(LOOPBACK_ALLOWED);
    ScriptedServer server =
        server(client -> {
          client.read();
          transport.close();
          client.awaitClose();
        });

    HttpExchange underWay = transport.send(get(server.url("/")));
    HttpExchange later = transport.send(get(server.url("/")));

    assertThat(underWay.outcome()).isInstanceOf(Unreachable.class);
    assertThat(later.outcome()).isInstanceOf(Unreachable.class);
    assertThat(server.awaitEnd(SOON)).isTrue();
    assertThat(server.requests()).hasSize(1);
  }
}
