package io.hookline.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.destination.CallLimits;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Phase;
import io.hookline.port.HttpExchange;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clause on how long each phase of a call lasts. */
abstract class TimingClauses extends Clauses {
  private static final CallLimits SHORT_CALL = new CallLimits(SOON, SHORT, RESPONSE_BYTES);

  TimingClauses(Opener opener) {
    super(opener);
  }

  @Test
  @DisplayName("T12 a fresh connection takes time to connect, a kept one takes none")
  void kept() {
    ScriptedServer server = server(Script.answering(OK));

    HttpExchange fresh = send(get(server.url("/")));
    HttpExchange kept = send(get(server.url("/")));

    assertThat(fresh.timing().of(Phase.CONNECT)).isPositive();
    assertThat(Stream.of(Phase.RESOLVE, Phase.CONNECT, Phase.TLS).map(kept.timing()::of))
        .allMatch(Duration::isZero);
    assertAddsUp(fresh);
    assertAddsUp(kept);
  }

  @Test
  @DisplayName("T12 a server that is slow to answer shows in the response")
  void slowHead() {
    HttpExchange exchange = send(get(server(Conversation::awaitClose).url("/"), SHORT_CALL));

    assertSpentIn(Phase.RESPONSE, exchange);
  }

  @Test
  @DisplayName("T12 a server that is slow to end its answer shows in the body")
  void slowBody() {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nha");
          client.awaitClose();
        });

    assertSpentIn(Phase.BODY, send(get(server.url("/"), SHORT_CALL)));
  }

  @Test
  @DisplayName("T12 a handshake that does not end shows in TLS")
  void slowHandshake() {
    URI url = URI.create("https://127.0.0.1:" + server(Conversation::awaitClose).port() + "/");

    assertSpentIn(Phase.TLS, send(get(url, SHORT_CALL)));
  }

  private static void assertSpentIn(Phase phase, HttpExchange exchange) {
    assertThat(exchange.outcome()).isEqualTo(new TimedOut(phase, SHORT));
    assertThat(exchange.timing().of(phase)).isGreaterThan(SHORT.dividedBy(2));
    assertAddsUp(exchange);
  }

  private static void assertAddsUp(HttpExchange exchange) {
    Duration sum =
        Stream.of(Phase.values()).map(exchange.timing()::of).reduce(Duration.ZERO, Duration::plus);
    assertThat(sum).isEqualTo(exchange.took());
  }
}
