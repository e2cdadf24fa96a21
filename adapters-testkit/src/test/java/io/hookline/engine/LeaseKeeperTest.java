package io.hookline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.testkit.ScriptedTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The lease keeper")
class LeaseKeeperTest {
  private static final Duration HALF = HandDriven.LEASE.dividedBy(2);

  private final HandDriven parts = new HandDriven();
  private final List<DeliveryEvent> events = new ArrayList<>();

  @Test
  @DisplayName("renews all that is held, at the queue and for the engine")
  void renews() {
    Claim claim = parts.claim(2, Optional.empty());
    parts.clock.pass(HALF);
    keeper(parts.queue).renew();
    parts.clock.pass(HALF);

    assertThat(parts.held.isSafe(claim)).isTrue();
    assertThat(parts.queue.claim(1, HandDriven.LEASE, Duration.ZERO)).isEmpty();
  }

  @Test
  @DisplayName("lets nothing be started of a claim that the queue calls lost")
  void lost() {
    Claim lost = parts.claim(2, Optional.empty());
    parts.clock.pass(HandDriven.LEASE);
    Claim taken = parts.claim();
    keeper(parts.queue).renew();

    assertThat(parts.held.isSafe(lost)).isFalse();
    assertThat(parts.held.isSafe(taken)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("says that the queue failed, whatever it throws, and tries again at its next turn")
  void fails(boolean asPromised) {
    Supplier<RuntimeException> failure =
        asPromised
            ? () -> new AdapterException("no answer")
            : () -> new IllegalStateException("no answer");
    Claim claim = parts.claim(2, Optional.empty());
    parts.clock.pass(HALF);
    LeaseKeeper keeper = keeper(new BrittleQueue(parts.queue, 1, failure));
    keeper.renew();
    assertThat(events).singleElement().isInstanceOf(Trouble.class);
    assertThat(events.getFirst().toString()).contains("no answer; leases are renewed again soon");

    keeper.renew();
    parts.clock.pass(HALF);
    assertThat(parts.held.isSafe(claim)).isTrue();
  }

  @Test
  @DisplayName("lets the queue hear of it every ten seconds, however long its leases are")
  void turn() {
    assertThat(keeper(parts.queue).turn()).isEqualTo(Duration.ofSeconds(10));
  }

  private LeaseKeeper keeper(JobQueue queue) {
    EnginePorts ports =
        new EnginePorts(
            queue,
            new ScriptedTransport(_ -> ScriptedTransport.answer(200)),
            parts.store,
            parts.clock,
            parts.clock,
            events::add);
    return new LeaseKeeper(ports, parts.held, new CountDownLatch(1));
  }
}
