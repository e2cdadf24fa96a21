package io.hookline.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.HttpMethod;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T8, but for TLS. */
abstract class FailureClauses extends Clauses {
  private static final long MUCH = 100_000_000;
  private static final int DAMAGED_ANSWERS = 300;
  private static final long SEED = 20260101;
  private static final String CHUNKED =
      """
      HTTP/1.1 200 OK\r
      Content-Encoding: gzip\r
      Transfer-Encoding: chunked\r
      \r
      5\r
      hello\r
      0\r
      \r
      """;

  FailureClauses(Opener opener) {
    super(opener);
  }

  @Test
  @DisplayName("T8 a port that nobody listens on")
  void refused() throws IOException {
    try (Socket taken = new Socket()) {
      // Bound and not listening: no other process can take the port meanwhile.
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI nobody = URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/");
      assertUnreachable(send(get(nobody)).outcome(), "connection refused");
    }
  }

  @Test
  @DisplayName("T8 a port that cannot be")
  void impossiblePort() {
    assertThat(send(get(URI.create("http://127.0.0.1:99999/"))).outcome())
        .isInstanceOf(Unreachable.class);
  }

  @Test
  @DisplayName("T8 a name that does not exist")
  void unknownName() {
    assertUnreachable(
        send(get(URI.create("http://nowhere.invalid/"))).outcome(),
        "no such host: nowhere.invalid");
  }

  @Test
  @DisplayName("T8 a connection that is reset before an answer")
  void reset() {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.reset();
        });

    assertUnreachable(get(server), "connection reset");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  @DisplayName("T8 a connection that is closed before an answer")
  void closed() {
    ScriptedServer server = server(Conversation::read);

    assertUnreachable(get(server), "connection closed before an answer");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  @DisplayName("T8 a connection that is closed without a word")
  void closedAtOnce() {
    ScriptedServer server = server(client -> {});

    assertThat(get(server)).isInstanceOf(Unreachable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"
      })
  @DisplayName("T8 a connection that is closed in the middle of the answer")
  void cutOff(String start) {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write(start);
        });

    assertUnreachable(get(server), "connection closed in the middle of the answer");
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        "HTTP/1.1 20 Short\r\n\r\n",
        "HTTP/1.1 999 Unknown\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "\u0016\u0003\u0001\u0000\u0005\u0001\u0000\u0000\r\n\r\n"
      })
  @DisplayName("T8 what is no HTTP")
  void garbage(String garbage) {
    ScriptedServer server = server(Script.answeringOnce(garbage));

    assertUnreachable(get(server), "not an HTTP answer");
  }

  @Test
  @DisplayName("T8 header fields without end")
  void endlessFields() throws InterruptedException {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write("HTTP/1.1 200 OK\r\n");
          client.flood("X-Field: and one more\r\n", MUCH);
        });

    assertThat(((Unreachable) get(server)).why()).startsWith("response headers larger than");
    assertThat(server.awaitEnd(SOON)).isTrue();
  }

  @Test
  @DisplayName("T8 trailer fields without end")
  void endlessTrailer() throws InterruptedException {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n");
          client.flood("X-Field: and one more\r\n", MUCH);
        });

    assertThat(get(server)).isInstanceOf(Unreachable.class);
    assertThat(server.awaitEnd(SOON)).isTrue();
  }

  @Test
  @DisplayName("T1 whatever a server says, the call ends")
  void anything() {
    RandomGenerator random = new SplittableRandom(SEED);
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write(damaged(random));
        });

    for (int i = 0; i < DAMAGED_ANSWERS; i++) {
      assertThat(get(server)).isInstanceOfAny(Answered.class, Unreachable.class);
    }
  }

  @Test
  @DisplayName("T8 a line without end")
  void endlessLine() throws InterruptedException {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.flood("HTTP", MUCH);
        });

    assertUnreachable(get(server), "not an HTTP answer");
    assertThat(server.awaitEnd(SOON)).isTrue();
  }

  @Test
  @DisplayName("T8 a change of protocol that nobody asked for")
  void switched() {
    ScriptedServer server =
        server(
            Script.answeringOnce(
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"));

    assertThat(get(server)).isInstanceOf(Unreachable.class);
  }

  @Test
  @DisplayName("T8 a failure costs the next call nothing, and tells no secrets")
  void recovers() {
    ScriptedServer server =
        server(client -> {
          client.read();
          if (client.number() > 1) {
            client.write(OK);
          }
        });

    Outcome failed = send(call(HttpMethod.POST, server.url("/?key=secret"), "secret")).outcome();

    assertThat(failed.describe()).doesNotContain("secret").doesNotContain("Exception");
    assertThat(answerOf(get(server.url("/"))).status()).isEqualTo(200);
  }

  private static void assertUnreachable(Outcome outcome, String why) {
    assertThat(outcome).isEqualTo(new Unreachable(why));
  }

  /** A good answer with a few of its bytes changed. */
  private static synchronized byte[] damaged(RandomGenerator random) {
    byte[] answer = CHUNKED.getBytes(StandardCharsets.US_ASCII);
    for (int i = random.nextInt(5); i >= 0; i--) {
      answer[random.nextInt(answer.length)] = (byte) random.nextInt();
    }
    return answer;
  }
}
