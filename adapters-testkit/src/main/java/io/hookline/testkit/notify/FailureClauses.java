package io.hookline.testkit.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Later;
import io.hookline.port.NotifyOutcome.Sent;
import io.hookline.testkit.http.Conversation;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clauses on what becomes of an alert where the service fails. */
abstract class FailureClauses {
  private static final String ENDLESS = "HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n";
  private static final String BROKEN =
      NotifierHarness.response("500 Internal Server Error", "text/html", "<h1>Oops</h1>\n<p>no");
  private static final long FLOOD = 1L << 28;

  private final NotifierHarness harness;

  FailureClauses(NotifierHarness harness) {
    this.harness = harness;
  }

  static Stream<Named<Script>> failures() {
    return Stream.of(
        Named.of("answers 500", Script.answering(BROKEN)),
        Named.of("closes the connection at once", _ -> {}),
        Named.of("closes it in place of an answer", Conversation::read),
        Named.of("resets it in place of an answer", FailureClauses::reset),
        Named.of("speaks no HTTP", Script.answeringOnce("220 mail.example ESMTP\r\n\r\n")),
        Named.of("ends within the head", FailureClauses::breakOff));
  }

  static Stream<Named<Script>> delays() {
    return Stream.of(
        Named.of("never reads", Conversation::awaitClose),
        Named.of("reads and says nothing", FailureClauses::hang),
        Named.of("answers a byte at a time", FailureClauses::drip),
        Named.of("sends a body without end", FailureClauses::flood),
        Named.of("stops within the body", FailureClauses::stall));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failures")
  @DisplayName("N2 N6 a service that fails may take it later, and is asked once only: it")
  void fails(Script script) throws Exception {
    ScriptedServer service = harness.service(script);

    NotifyOutcome outcome = harness.notifier(service).send(SampleAlerts.outage());

    assertLater(outcome);
    assertThat(service.requests()).hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("delays")
  @DisplayName("N1 N6 it takes no longer than the time limit, and asks once only: a service that")
  void endsInTime(Script script) throws Exception {
    ScriptedServer service = harness.service(script);
    Notifier notifier = harness.notifier(service);

    NotifyOutcome outcome =
        assertTimeoutPreemptively(
            harness.patience(), () -> notifier.send(SampleAlerts.outage()), harness::limit);

    // The head may have said all there was to say.
    assertThat(outcome).isInstanceOfAny(Later.class, Sent.class);
    assertThat(service.requests()).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  @DisplayName("N1 the time limit is not above 30 s")
  void limitIsBounded() {
    assertThat(harness.timeLimit()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(30));
  }

  @Test
  @DisplayName("N2 where nothing listens, it may be sent later")
  void nobodyListens() throws Exception {
    ScriptedServer service = harness.service(Conversation::awaitClose);
    Notifier notifier = harness.notifier(service);
    service.close();

    assertLater(notifier.send(SampleAlerts.outage()));
  }

  @Test
  @DisplayName("N2 a service that failed takes the next alert")
  void recovers() throws Exception {
    ScriptedServer service = harness.service(failingFirst());
    Notifier notifier = harness.notifier(service);

    assertLater(notifier.send(SampleAlerts.outage()));
    assertThat(notifier.send(SampleAlerts.outage())).isEqualTo(new Sent());
  }

  @Test
  @DisplayName("N6 where a connection that was kept breaks in place of an answer, it asks no more")
  void keptConnectionBreaks() throws Exception {
    ScriptedServer service = harness.service(answeringThenResetting());
    Notifier notifier = harness.notifier(service);
    assertThat(notifier.send(SampleAlerts.outage())).isEqualTo(new Sent());

    NotifyOutcome outcome = notifier.send(SampleAlerts.summary());

    // Where the adapter keeps no connection, the second is answered as the first was.
    boolean kept = service.connections() == 1;
    assertThat(outcome).isInstanceOf(kept ? Later.class : Sent.class);
    assertThat(service.requests()).hasSize(2);
  }

  private Script failingFirst() {
    return client -> {
      if (client.number() == 1) {
        client.read();
        client.reset();
      } else {
        Script.answering(harness.accepted()).play(client);
      }
    };
  }

  private Script answeringThenResetting() {
    return client -> {
      client.read();
      client.write(harness.accepted());
      client.read();
      client.reset();
    };
  }

  private static void assertLater(NotifyOutcome outcome) {
    assertThat(outcome).isInstanceOf(Later.class);
    assertThat(((Later) outcome).why()).isNotBlank().doesNotContain("\n", "\r");
  }

  private static void reset(Conversation client) throws IOException {
    client.read();
    client.reset();
  }

  private static void breakOff(Conversation client) throws IOException {
    client.read();
    client.write("HTTP/1.1 200 OK\r\nContent-");
  }

  private static void hang(Conversation client) throws IOException {
    client.read();
    client.awaitClose();
  }

  private static void drip(Conversation client) throws IOException {
    client.read();
    client.drip("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1 << 12), Duration.ofMillis(50));
  }

  private static void flood(Conversation client) throws IOException {
    client.read();
    client.write(ENDLESS);
    client.flood("x".repeat(1 << 13), FLOOD);
  }

  private static void stall(Conversation client) throws IOException {
    client.read();
    client.write(ENDLESS);
    client.awaitClose();
  }
}
