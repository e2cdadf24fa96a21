package io.hookline.engine;

import static io.hookline.engine.EngineHarness.CONCURRENCY;
import static io.hookline.engine.EngineHarness.PATIENCE;
import static io.hookline.engine.EngineHarness.PER_DESTINATION;
import static io.hookline.testkit.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.job.Outcome;
import io.hookline.port.HttpCall;
import io.hookline.port.QueueStatus;
import io.hookline.testkit.ScriptedTransport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An engine that stops")
class StoppingTest {
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration SOME_SECONDS = Duration.ofSeconds(6);

  private final EngineHarness harness = new EngineHarness(InstantSource.system(), LEASE);

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  @DisplayName("lets calls in flight end, claims nothing more, and puts the rest back untried")
  void gracefully() throws InterruptedException {
    harness.add("slow", 10);
    ScriptedTransport transport = startBlocked(_ -> answer(200));
    await().atMost(PATIENCE).until(() -> transport.calls().size() == PER_DESTINATION);
    Thread stopping = Thread.ofVirtual().start(() -> harness.engine().stop(PATIENCE));
    await().atMost(PATIENCE).until(() -> status().processing() == PER_DESTINATION);
    harness.add("late", 10);
    harness.release();
    assertThat(stopping.join(PATIENCE)).isTrue();

    assertThat(transport.calls()).hasSize(PER_DESTINATION);
    assertThat(status().complete()).isEqualTo(PER_DESTINATION);
    assertThat(status().processing()).isZero();
    assertThat(harness.queue().claim(20, LEASE, Duration.ZERO))
        .hasSize(20 - PER_DESTINATION)
        .allMatch(claim -> claim.job().attempts() == 0 && claim.received() == 1);
  }

  @Test
  @DisplayName("puts calls back that outlast the grace")
  void withoutGrace() {
    harness.add("hanging", 4);
    ScriptedTransport transport = startBlocked(_ -> answer(200));
    await().atMost(PATIENCE).until(() -> transport.calls().size() == PER_DESTINATION);
    harness.engine().stop(Duration.ofMillis(10));

    assertThat(status().processing()).isZero();
    assertThat(harness.queue().claim(10, LEASE, Duration.ZERO))
        .hasSize(4)
        .allMatch(claim -> claim.job().attempts() == 0);
  }

  @Test
  @DisplayName("tells the store and the queue of all that was given up on")
  void flushes() {
    harness.addEach("bad", CONCURRENCY);
    ScriptedTransport transport = startBlocked(_ -> answer(410));
    await().atMost(PATIENCE).until(() -> transport.calls().size() == CONCURRENCY);
    harness.release();
    harness.engine().stop(PATIENCE);

    assertThat(harness.store().all()).hasSize(CONCURRENCY);
    assertThat(harness.events(GivenUp.class)).hasSize(CONCURRENCY);
    assertThat(status().failed()).isEqualTo(CONCURRENCY);
    assertThat(status().processing()).isZero();
  }

  @Test
  @DisplayName("is not kept by a store that is down, and loses nothing")
  void storeDown() {
    harness.store().fail(true);
    harness.addEach("bad", 2 * CONCURRENCY);
    harness.start(_ -> answer(410));
    await().atMost(PATIENCE).until(() -> harness.store().asked().size() > 1);

    assertThat(stopTime()).isLessThan(SOME_SECONDS);
    assertThat(status().pending()).isEqualTo(2 * CONCURRENCY);
  }

  @Test
  @DisplayName("is not kept by a store that hangs for ever, and loses nothing")
  void storeHangs() {
    harness.store().hang();
    harness.addEach("bad", 2 * CONCURRENCY);
    harness.start(_ -> answer(410));
    await().atMost(PATIENCE).until(() -> harness.store().asked().size() == 1);

    assertThat(stopTime()).isLessThan(SOME_SECONDS);
    assertThat(status().pending()).isEqualTo(2 * CONCURRENCY);
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("hookline-burials"))
        .isNotEmpty()
        .allMatch(Thread::isDaemon);
  }

  private ScriptedTransport startBlocked(Function<HttpCall, Outcome> script) {
    return harness.start(call -> {
      harness.awaitRelease();
      return script.apply(call);
    });
  }

  private Duration stopTime() {
    Instant start = Instant.now();
    harness.engine().stop(PATIENCE);
    return Duration.between(start, Instant.now());
  }

  private QueueStatus status() {
    return harness.queue().status();
  }
}
