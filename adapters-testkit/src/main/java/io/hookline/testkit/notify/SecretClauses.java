package io.hookline.testkit.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.alert.Alert;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Sent;
import io.hookline.testkit.http.Conversation;
import io.hookline.testkit.http.ReceivedRequest;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import io.hookline.testkit.http.TestCertificates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what nobody is to see. */
abstract class SecretClauses {
  private static final String ELSEWHERE = "500 Oops\r\nLocation: http://127.0.0.1:1/";

  private final NotifierHarness harness;

  SecretClauses(NotifierHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("N4 nothing that it says names a secret")
  void namesNoSecret() throws Exception {
    List<String> said = new ArrayList<>();
    for (Script script : scripts()) {
      said.add(harness.notifier(harness.service(script)).send(SampleAlerts.outage()).toString());
    }
    Notifier lonely = harness.notifier(closed());
    said.add(lonely.send(SampleAlerts.outage()).toString());
    said.add(lonely.toString());
    harness.events().forEach(event -> said.add(event.toString()));

    assertThat(said).allSatisfy(text -> assertThat(text).doesNotContain(secrets()));
  }

  @Test
  @DisplayName("N4 the query of a job's URL is not told")
  void leavesOutTheQuery() throws Exception {
    ScriptedServer service = harness.service(Script.answering(harness.accepted()));
    Notifier notifier = harness.notifier(service);

    for (Alert alert : SampleAlerts.all()) {
      assertThat(notifier.send(alert)).isEqualTo(new Sent());
    }

    assertThat(service.requests())
        .extracting(SecretClauses::text)
        .allSatisfy(body -> assertThat(body).doesNotContain(SampleAlerts.QUERY_SECRET));
  }

  @Test
  @DisplayName("N4 nothing is sent to a service that cannot prove who it is")
  void verifiesTheService() throws Exception {
    TestCertificates certificates = TestCertificates.create();
    ScriptedServer service =
        harness.keep(
            ScriptedServer.startTls(
                certificates.server(TestCertificates.SELF_SIGNED),
                List.of(),
                Script.answering(harness.accepted())));

    NotifyOutcome outcome = harness.notifier(service).send(SampleAlerts.outage());

    assertThat(outcome).isNotInstanceOf(Sent.class);
    assertThat(service.requests()).isEmpty();
  }

  private List<Script> scripts() {
    return List.of(
        Script.answering(harness.accepted()),
        Script.answering(harness.refused()),
        Script.answering(harness.throttled(Duration.ofSeconds(2))),
        Script.answering(NotifierHarness.response(ELSEWHERE, "text/plain", "no")),
        Script.answeringOnce("no HTTP\r\n\r\n"),
        Conversation::read,
        Conversation::awaitClose);
  }

  private ScriptedServer closed() {
    ScriptedServer service = harness.service(Conversation::awaitClose);
    service.close();
    return service;
  }

  private String[] secrets() {
    return Stream.concat(Stream.of(NotifierHarness.PATH_SECRET), harness.secrets().stream())
        .toArray(String[]::new);
  }

  private static String text(ReceivedRequest request) {
    return request.body().text();
  }
}
