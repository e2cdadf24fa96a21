package io.hookline.testkit.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.alert.Alert;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Later;
import io.hookline.port.NotifyOutcome.Refused;
import io.hookline.port.NotifyOutcome.Sent;
import io.hookline.testkit.http.ReceivedRequest;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what becomes of an alert that the service answers. */
abstract class AnswerClauses {
  private final NotifierHarness harness;

  AnswerClauses(NotifierHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("N1 an alert of each kind is sent, as one request that the service can read")
  void sendsEachKind() throws Exception {
    ScriptedServer service = harness.service(Script.answering(harness.accepted()));
    Notifier notifier = harness.notifier(service);

    for (Alert alert : SampleAlerts.all()) {
      assertThat(notifier.send(alert)).isEqualTo(new Sent());
    }

    assertThat(service.requests()).hasSameSizeAs(SampleAlerts.all());
    for (ReceivedRequest request : service.requests()) {
      harness.checkRequest(request);
    }
  }

  @Test
  @DisplayName("N1 no text of a destination can break a request")
  void sendsAwkwardText() throws Exception {
    ScriptedServer service = harness.service(Script.answering(harness.accepted()));

    NotifyOutcome outcome = harness.notifier(service).send(SampleAlerts.awkward());

    assertThat(outcome).isEqualTo(new Sent());
    harness.checkRequest(service.requests().getFirst());
  }

  @Test
  @DisplayName("N2 what the service does not want is refused, with one line that says so")
  void refuses() throws Exception {
    ScriptedServer service = harness.service(Script.answering(harness.refused()));

    NotifyOutcome outcome = harness.notifier(service).send(SampleAlerts.outage());

    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).why()).isNotBlank().doesNotContain("\n", "\r");
    assertThat(service.requests()).hasSize(1);
  }

  @Test
  @DisplayName("N3 a service that asks for patience is not sent anything while it lasts")
  void isPatient() throws Exception {
    Semaphore arrived = new Semaphore(0);
    String notNow = harness.throttled(Duration.ofSeconds(1));
    ScriptedServer service = harness.service(answering(notNow, arrived));

    NotifyOutcome outcome = harness.notifier(service).send(SampleAlerts.outage());

    assertThat(outcome).isInstanceOf(Later.class);
    assertThat(((Later) outcome).after()).isEqualTo(Duration.ofSeconds(1));
    arrived.acquire();
    assertThat(arrived.tryAcquire(1_500, TimeUnit.MILLISECONDS)).as("a second request").isFalse();
  }

  @Test
  @DisplayName("N3 a long time that the service asks for is told, and not waited for")
  void tellsTheTime() throws Exception {
    Duration long_ = Duration.ofHours(1);
    ScriptedServer service = harness.service(Script.answering(harness.throttled(long_)));

    NotifyOutcome outcome = harness.notifier(service).send(SampleAlerts.outage());

    assertThat(outcome).isInstanceOf(Later.class);
    assertThat(((Later) outcome).after()).isEqualTo(long_);
  }

  @Test
  @DisplayName("N3 a service that asked for patience takes the next alert")
  void goesOn() throws Exception {
    String notNow = harness.throttled(Duration.ofSeconds(1));
    Semaphore first = new Semaphore(1);
    ScriptedServer service =
        harness.service(client -> {
          while (client.read().isPresent()) {
            client.write(first.tryAcquire() ? notNow : harness.accepted());
          }
        });
    Notifier notifier = harness.notifier(service);

    assertThat(notifier.send(SampleAlerts.outage())).isInstanceOf(Later.class);
    assertThat(notifier.send(SampleAlerts.outage())).isEqualTo(new Sent());
  }

  private static Script answering(String response, Semaphore arrived) {
    return client -> {
      while (client.read().isPresent()) {
        arrived.release();
        client.write(response);
      }
    };
  }
}
