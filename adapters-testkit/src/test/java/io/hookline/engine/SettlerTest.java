package io.hookline.engine;

import static io.hookline.engine.HandDriven.CONCURRENCY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The settler")
@Timeout(30)
class SettlerTest {
  private final HandDriven parts = new HandDriven();

  @ParameterizedTest
  @ValueSource(classes = {Complete.class, GiveUp.class, Retry.class, Release.class})
  @DisplayName("frees the place of a job that was started, however it ends")
  void started(Class<? extends Settlement> type) throws InterruptedException {
    Claim claim = parts.started(CONCURRENCY).getFirst();
    parts.settler.submit(end(type, claim), true);
    parts.settler.turn();

    parts.assertPlaces(1);
    assertThat(parts.held.isSafe(claim)).isFalse();
  }

  @Test
  @DisplayName("frees no place for a job that was not started")
  void notStarted() throws InterruptedException {
    parts.started(CONCURRENCY);
    Claim claim = parts.claim(2, Optional.empty());
    parts.settler.submit(new Release(claim, HandDriven.START), false);
    parts.settler.turn();

    parts.assertPlaces(0);
    assertThat(parts.held.isSafe(claim)).isFalse();
  }

  @Test
  @DisplayName("settles in one batch what has gathered")
  void batch() throws InterruptedException {
    parts.started(3).forEach(claim -> parts.settler.submit(new Complete(claim), true));
    parts.settler.turn();

    assertThat(parts.queue.status().complete()).isEqualTo(3);
  }

  @Test
  @DisplayName("tells of claims that were lost, and counts them no more")
  void lost() throws InterruptedException {
    Claim claim = parts.started(CONCURRENCY).getFirst();
    parts.clock.pass(HandDriven.LEASE);
    parts.claim();
    parts.settler.submit(new Complete(claim), true);
    parts.settler.turn();

    assertThat(parts.events(ClaimLost.class)).containsExactly(new ClaimLost(claim.job()));
    assertThat(parts.queue.status().complete()).isZero();
    parts.assertPlaces(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("settles the same again until the queue takes it, whatever it throws")
  void fails(boolean asPromised) throws InterruptedException {
    Supplier<RuntimeException> failure =
        asPromised
            ? () -> new AdapterException("disk full")
            : () -> new IllegalStateException("disk full");
    HandDriven brittle = new HandDriven(queue -> new BrittleQueue(queue, 1, failure));
    brittle.settler.submit(new Complete(brittle.started()), true);
    brittle.settler.turn();

    assertThat(brittle.queue.status().complete()).isEqualTo(1);
    assertThat(brittle.events(Trouble.class)).singleElement().asString().contains("disk full");
    assertThat(brittle.events(Notice.class)).hasSize(1);
  }

  @Test
  @DisplayName("settles all that was submitted before it ends")
  void close() {
    List<Claim> claims = parts.started(3);
    claims.forEach(claim -> parts.settler.submit(new Complete(claim), true));
    parts.settler.close();
    parts.settler.run();

    assertThat(parts.queue.status().complete()).isEqualTo(3);
    assertThat(parts.held.isEmpty()).isTrue();
  }

  private Settlement end(Class<? extends Settlement> type, Claim claim) {
    Settlement retry = new Retry(claim, HandDriven.START, parts.attempt(claim, 503).past(0));
    return Stream.of(
            new Complete(claim),
            new GiveUp(claim, "error", "reason"),
            retry,
            new Release(claim, HandDriven.START))
        .filter(type::isInstance)
        .findFirst()
        .orElseThrow();
  }
}
