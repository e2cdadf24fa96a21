package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import io.hookline.testkit.http.TestCertificates;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A Slack that does not answer")
@Timeout(60)
class PatienceTest {
  private static final String[] SHORT = {"notify.slack.timeout", "300ms"};
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  @ParameterizedTest
  @EnumSource
  @DisplayName("is given up after the time limit, however it is silent")
  void silent(Way way) {
    String drips = OK.replace("2\r\n\r\nok", "2000\r\n\r\n" + "x".repeat(2000));
    for (Script script :
        List.<Script>of(
            client -> client.awaitClose(), client -> client.drip(drips, Duration.ofMillis(20)))) {
      try (ScriptedServer server = ScriptedServer.start(script);
          Notifier notifier = way.open(base(server), SHORT)) {
        long start = System.nanoTime();

        assertThat(notifier.send(Alerts.outage()))
            .isEqualTo(later("127.0.0.1 did not answer within 300ms"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is tried once where the connection breaks after the message was sent")
  void broken(Way way) {
    try (ScriptedServer server =
            ScriptedServer.start(client -> {
              client.read();
              client.reset();
            });
        Notifier notifier = way.open(base(server))) {
      assertThat(notifier.send(Alerts.outage()))
          .isEqualTo(later("cannot reach 127.0.0.1, or the connection broke"));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  @DisplayName("may have closed a connection that it answered on before")
  void idle() {
    try (ScriptedServer server = ScriptedServer.start(Script.answeringOnce(OK));
        Notifier notifier = Notifiers.hook(base(server))) {
      assertThat(notifier.send(Alerts.outage())).isEqualTo(new NotifyOutcome.Sent());
      assertThat(notifier.send(Alerts.outage())).isEqualTo(new NotifyOutcome.Sent());
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("because nobody listens is told so")
  void refused(Way way) {
    ScriptedServer gone = ScriptedServer.start(client -> {});
    gone.close();
    try (Notifier notifier = way.open(base(gone))) {
      assertThat(notifier.send(Alerts.outage()))
          .isEqualTo(later("cannot reach 127.0.0.1, or the connection broke"));
    }
  }

  @Test
  @DisplayName("because its name is not known is told so")
  void unknownHost() {
    try (Notifier notifier =
        Notifiers.hook("", "notify.slack.webhook-url", "https://slack.invalid/hookSecret42")) {
      assertThat(notifier.send(Alerts.outage()))
          .isEqualTo(later("no address is found for slack.invalid"));
    }
  }

  @Test
  @DisplayName("because its name cannot be looked up costs no more than the time limit")
  void slowLookup() {
    CountDownLatch never = new CountDownLatch(1);
    PatientDns dns =
        new PatientDns(
            _ -> {
              awaitQuietly(never);
              return List.of(InetAddress.getLoopbackAddress());
            },
            Duration.ofMillis(100));

    assertThatThrownBy(() -> dns.lookup("slack.example")).isInstanceOf(UnknownHostException.class);
    never.countDown();
  }

  @ParameterizedTest
  @ValueSource(strings = {TestCertificates.SELF_SIGNED, TestCertificates.GOOD})
  @DisplayName("with a certificate of somebody we do not trust gets no message")
  void untrusted(String certificate) throws Exception {
    try (ScriptedServer server =
            ScriptedServer.startTls(
                TestCertificates.create().server(certificate),
                List.of("http/1.1"),
                Script.answering(OK));
        Notifier notifier = Notifiers.hook("https://localhost:" + server.port())) {
      assertThat(notifier.send(Alerts.outage()))
          .isEqualTo(
              later(
                  "no secure connection to localhost: its certificate, or its TLS, is not"
                      + " accepted"));
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("but talks without end is listened to no longer than needed")
  void flood(Way way) {
    String endless = "HTTP/1.1 500 Oops\r\nTransfer-Encoding: chunked\r\n\r\n";
    String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
    try (ScriptedServer server =
            ScriptedServer.start(client -> {
              client.read();
              client.write(endless);
              client.flood(chunk, Long.MAX_VALUE);
            });
        Notifier notifier = way.open(base(server))) {
      assertThat(notifier.send(Alerts.outage())).isEqualTo(later("127.0.0.1 answered HTTP 500"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("does not hold up closing, after which nothing is sent")
  void close(Way way) throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (ScriptedServer server =
        ScriptedServer.start(client -> {
          client.read();
          asked.countDown();
          client.awaitClose();
        })) {
      Notifier notifier = way.open(base(server), "notify.slack.timeout", "25s");
      CompletableFuture<NotifyOutcome> sending =
          CompletableFuture.supplyAsync(() -> notifier.send(Alerts.outage()));
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      notifier.close();

      assertThat(sending.get(5, TimeUnit.SECONDS)).isInstanceOf(NotifyOutcome.Later.class);
      assertThat(notifier.send(Alerts.outage())).isEqualTo(later("the notifier is closed"));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  @DisplayName("leaves no thread of the SDK behind, nor any that keeps the process")
  void threads() {
    try (ScriptedServer server = ScriptedServer.start(Script.answeringOnce(OK))) {
      for (Way way : Way.values()) {
        try (Notifier notifier = way.open(base(server))) {
          notifier.send(Alerts.outage());
        }
      }
    }

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(threadsOfOthers())
                .noneMatch(thread -> thread.getName().contains("slack"))
                .allMatch(Thread::isDaemon));
  }

  private static List<Thread> threadsOfOthers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches("(?i).*(slack|okhttp|okio).*"))
        .toList();
  }

  private static NotifyOutcome later(String why) {
    return new NotifyOutcome.Later(why, Duration.ZERO);
  }

  private static String base(ScriptedServer server) {
    return "http://127.0.0.1:" + server.port();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
