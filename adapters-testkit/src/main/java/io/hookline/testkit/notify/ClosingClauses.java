package io.hookline.testkit.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Sent;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what closing a notifier means. */
abstract class ClosingClauses {
  private final NotifierHarness harness;

  ClosingClauses(NotifierHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("N7 a closed notifier sends nothing, says so, and can be closed again")
  void sendsNothing() throws Exception {
    ScriptedServer service = harness.service(Script.answering(harness.accepted()));
    Notifier notifier = harness.notifier(service);
    assertThat(notifier.send(SampleAlerts.outage())).isEqualTo(new Sent());

    notifier.close();

    assertThat(notifier.send(SampleAlerts.summary())).isNotInstanceOf(Sent.class);
    notifier.close();
    assertThat(service.requests()).hasSize(1);
  }

  @Test
  @DisplayName("N7 closing does not wait for a service that hangs, and N2 still holds")
  void closesMeanwhile() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    ScriptedServer service =
        harness.service(client -> {
          client.read();
          arrived.countDown();
          client.awaitClose();
        });
    Notifier notifier = harness.notifier(service);
    FutureTask<NotifyOutcome> sending =
        new FutureTask<>(() -> notifier.send(SampleAlerts.outage()));
    Thread.ofVirtual().start(sending);
    assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

    notifier.close();

    assertThat(sending.get(harness.patience().toMillis(), TimeUnit.MILLISECONDS))
        .isNotInstanceOf(Sent.class);
  }
}
