package io.hookline.engine;

import static io.hookline.engine.EngineHarness.PATIENCE;
import static io.hookline.testkit.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.port.Claim;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.testkit.ScriptedTransport;
import io.hookline.testkit.queue.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker that stood still for longer than its lease")
class StandstillTest {
  private static final Duration LEASE = Duration.ofHours(1);
  private static final int JOBS = 10;

  private static final int IN_FLIGHT = EngineHarness.PER_DESTINATION;

  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final EngineHarness harness = new EngineHarness(clock, LEASE);

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  @DisplayName("starts nothing of what it has in hand; calls in flight alone may be made twice")
  void startsNothing() throws InterruptedException {
    ScriptedTransport transport = startedWithCallsInFlight();
    assertThat(harness.queue().status().processing()).isEqualTo(JOBS);

    clock.pass(LEASE);
    List<Claim> others = harness.queue().claim(JOBS, LEASE, Duration.ZERO);
    assertThat(others).hasSize(JOBS);
    harness.release();
    await().atMost(PATIENCE).until(() -> harness.events(ClaimLost.class).count() == JOBS);
    assertThat(transport.calls()).hasSize(IN_FLIGHT);

    List<Settlement> delivered = others.stream().<Settlement>map(Complete::new).toList();
    assertThat(harness.queue().settle(delivered)).isEmpty();
    assertThat(harness.drained()).isTrue();
    assertThat(transport.calls()).hasSize(IN_FLIGHT);
  }

  @Test
  @DisplayName("delivers what nobody took meanwhile, each job once more at most")
  void goesOn() throws InterruptedException {
    ScriptedTransport transport = startedWithCallsInFlight();
    clock.pass(LEASE);
    harness.release();

    assertThat(harness.drained()).isTrue();
    assertThat(harness.queue().status().complete()).isEqualTo(JOBS);
    assertThat(transport.calls()).hasSizeBetween(JOBS, JOBS + IN_FLIGHT);
  }

  private ScriptedTransport startedWithCallsInFlight() {
    harness.add("slow", JOBS);
    ScriptedTransport transport =
        harness.start(_ -> {
          harness.awaitRelease();
          return answer(200);
        });
    await().atMost(PATIENCE).until(() -> transport.calls().size() == IN_FLIGHT);
    return transport;
  }
}
