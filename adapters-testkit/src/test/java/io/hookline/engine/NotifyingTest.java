package io.hookline.engine;

import static io.hookline.engine.EngineHarness.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.alert.Alert;
import io.hookline.alert.AlertRules;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Payload;
import io.hookline.job.WorkerIdentity;
import io.hookline.notify.NamedNotifier;
import io.hookline.notify.Notifications;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Sent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Deliveries beside notifiers that misbehave")
@Timeout(60)
class NotifyingTest {
  /** Fewer outages than wait for a notifier. */
  private static final int FEW = 100;

  /** More of them. */
  private static final int MANY = 400;

  private static final int GOOD = 500;

  private final EngineHarness harness =
      new EngineHarness(InstantSource.system(), Duration.ofMinutes(1));
  private final CountDownLatch released = new CountDownLatch(1);
  private final Queue<Alert> told = new ConcurrentLinkedQueue<>();
  private final Queue<DeliveryEvent> troubles = new ConcurrentLinkedQueue<>();

  @AfterEach
  void close() {
    released.countDown();
    harness.close();
  }

  @DisplayName("go on, and people are told by the notifier that works")
  @Test
  void others() throws InterruptedException {
    Notifications notifications = notifications(hanging(), breaking(), working());
    deliverTo(FEW, notifications);

    await().atMost(PATIENCE).until(() -> told.size() == FEW);
    assertThat(notifications.dropped()).isZero();
    notifications.close();
    assertThat(notifications.dropped()).isEqualTo(2 * FEW);
    assertThat(troubles)
        .contains(lostAtTheEnd("hanging"), lostAtTheEnd("breaking"))
        .noneMatch(trouble -> trouble.toString().contains("working"));
  }

  @DisplayName("go on when alerts come faster than they can be told, and those are counted")
  @Test
  void tooMany() throws InterruptedException {
    try (Notifications notifications = notifications(hanging())) {
      deliverTo(MANY, notifications);
      assertThat(notifications.dropped()).isBetween(MANY / 4L, (long) MANY);
    }
  }

  @DisplayName("end in time, whoever hangs")
  @Test
  void inTime() throws InterruptedException {
    Notifications notifications = notifications(hanging(), hanging(), hanging());
    deliverTo(FEW, notifications);
    long start = System.nanoTime();
    notifications.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  private void deliverTo(int broken, Notifications notifications) throws InterruptedException {
    harness.tell(notifications);
    harness.addEach("broken", broken);
    harness.add("good", GOOD);
    harness.start(call -> answer(call.destination().host().startsWith("broken") ? 500 : 200));
    assertThat(harness.drained()).isTrue();
    assertThat(harness.queue().status().complete()).isEqualTo(GOOD);
    assertThat(harness.events(GivenUp.class)).hasSize(broken);
  }

  private Notifications notifications(NamedNotifier... notifiers) {
    WorkerIdentity worker = new WorkerIdentity("test-1", "test", 1);
    return new Notifications(
            AlertRules.STANDARD, worker, InstantSource.system(), troubles::add, List.of(notifiers))
        .start();
  }

  private NamedNotifier working() {
    return named(
        "working",
        alert -> {
          told.add(alert);
          return new Sent();
        });
  }

  private static NamedNotifier breaking() {
    return named(
        "breaking",
        _ -> {
          throw new NoClassDefFoundError("of a library");
        });
  }

  /** Takes no notice of interrupts either. */
  private NamedNotifier hanging() {
    return named(
        "hanging",
        _ -> {
          while (released.getCount() > 0) {
            try {
              released.await();
            } catch (InterruptedException ignored) {
              // As a library may that knows no interrupts.
            }
          }
          return new Sent();
        });
  }

  private static NamedNotifier named(String name, Function<Alert, NotifyOutcome> sending) {
    return new NamedNotifier(
        name,
        new Notifier() {
          @Override
          public NotifyOutcome send(Alert alert) {
            return sending.apply(alert);
          }

          @Override
          public void close() {}
        });
  }

  private static Trouble lostAtTheEnd(String name) {
    return new Trouble(
        "notify: %s: alerts that could not be told before the end, and are dropped: %d"
            .formatted(name, FEW));
  }

  private static Outcome answer(int status) {
    return new Answered(status, Optional.empty(), Payload.EMPTY);
  }
}
