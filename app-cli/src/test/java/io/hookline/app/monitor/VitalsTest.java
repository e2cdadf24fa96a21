package io.hookline.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.app.monitor.Health.Broken;
import io.hookline.app.monitor.Health.Good;
import io.hookline.app.monitor.Health.Status;
import io.hookline.app.worker.LifeCycle;
import io.hookline.engine.DeliveryEngine;
import io.hookline.port.Figure;
import io.hookline.port.QueueInspector;
import io.hookline.testkit.InMemoryDeadLetterStore;
import io.hookline.testkit.InMemoryJobQueue;
import io.hookline.testkit.ScriptedTransport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("How a worker is")
@Timeout(60)
class VitalsTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final InMemoryJobQueue queue = new InMemoryJobQueue(InstantSource.system());
  private final InMemoryDeadLetterStore letters = new InMemoryDeadLetterStore();
  private final QueueInspector inspector = queue.inspector();
  private final LifeCycle life = new LifeCycle();
  private final Vitals vitals = new Vitals(life);
  private final Looks looks = new Looks(queue, Optional.of(inspector), letters, now::get);
  private final DeliveryEngine engine =
      DeliveryEngine.builder()
          .queue(queue)
          .transport(new ScriptedTransport(_ -> ScriptedTransport.answer(200)))
          .deadLetters(letters)
          .worker("host-1")
          .clocks(InstantSource.system(), InstantSource.system())
          .concurrency(2)
          .build();

  @AfterEach
  void close() {
    looks.close();
    engine.close();
  }

  @DisplayName("is told to be ready once it works, and paused where it is kept from working")
  @Test
  void readyAndPaused() {
    start();
    awaitReady(new Good(Status.READY));
    inspector.pause();
    awaitReady(new Good(Status.PAUSED));
    inspector.resume();
    awaitReady(new Good(Status.READY));
  }

  @DisplayName("is told to be broken where the store does not answer, and well when it does again")
  @Test
  void brokenStore() {
    start();
    letters.close();
    await()
        .untilAsserted(() ->
            assertThat(later())
                .isInstanceOfSatisfying(
                    Broken.class, broken -> assertThat(broken.part()).isEqualTo("dead-letters")));
    assertThat(vitals.live()).isEqualTo(new Good(Status.LIVE));
  }

  @DisplayName("is told to be broken where a thread of its engine has died: it does not even live")
  @Test
  void deadEngine() {
    start();
    engine.stop(Duration.ZERO);
    assertThat(vitals.ready())
        .isInstanceOfSatisfying(
            Broken.class, broken -> assertThat(broken.part()).isEqualTo("engine"));
    assertThat(vitals.live()).isInstanceOf(Broken.class).returns(false, Health::isGood);
  }

  @DisplayName("is told to live, and not to be ready, while it starts and stops")
  @Test
  void beginningAndEnd() {
    assertThat(vitals.ready()).isEqualTo(new Health.Away(Status.STARTING));
    start();
    life.stops();
    engine.stop(Duration.ZERO);
    assertThat(vitals.ready()).isEqualTo(new Health.Away(Status.STOPPING));
    assertThat(vitals.live()).isEqualTo(new Good(Status.LIVE));
  }

  @DisplayName("is told also where the queue has no inspector, as a plugin's need not")
  @Test
  void uninspected() {
    try (Looks counts = new Looks(queue, Optional.empty(), letters, now::get)) {
      start(counts);
      awaitReady(new Good(Status.READY));
      assertThat(names(counts)).contains("queue.jobs").doesNotContain("queue.paused");
      assertThat(names(looks)).contains("queue.jobs", "queue.paused");
    }
  }

  private List<String> names(Looks seen) {
    return new WorkerFigures(engine, seen, InstantSource.system(), "1", Map.of())
        .all().stream().map(Figure::name).toList();
  }

  private void start() {
    start(looks);
  }

  private void start(Looks seen) {
    engine.start();
    vitals.watch(engine, seen);
    life.works();
  }

  private void awaitReady(Health health) {
    await().untilAsserted(() -> assertThat(later()).isEqualTo(health));
  }

  /** As it is when enough time has passed to look again. */
  private Health later() {
    now.updateAndGet(before -> before.plusSeconds(2));
    return vitals.ready();
  }
}
