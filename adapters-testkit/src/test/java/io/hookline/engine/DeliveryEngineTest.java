package io.hookline.engine;

import static io.hookline.engine.EngineHarness.CONCURRENCY;
import static io.hookline.engine.EngineHarness.PATIENCE;
import static io.hookline.engine.EngineHarness.PER_DESTINATION;
import static io.hookline.testkit.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.QueueStatus;
import io.hookline.testkit.ScriptedTransport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The delivery engine")
class DeliveryEngineTest {
  private static final Duration LEASE = Duration.ofSeconds(1);

  private final EngineHarness harness = new EngineHarness(InstantSource.system(), LEASE);

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  @DisplayName("delivers every job once and then is drained")
  void deliversAll() throws InterruptedException {
    harness.add("a", 500);
    harness.add("b", 500);
    ScriptedTransport transport = harness.start(_ -> answer(200));

    assertThat(harness.drained()).isTrue();
    assertThat(harness.queue().status()).isEqualTo(status(1000, 0));
    assertThat(transport.calls())
        .extracting(EngineHarness::id)
        .doesNotHaveDuplicates()
        .hasSize(1000);
  }

  @Test
  @DisplayName("tries again until it succeeds, with the same id and a growing count")
  void retries() throws InterruptedException {
    harness.add("a", 1);
    AtomicInteger calls = new AtomicInteger();
    ScriptedTransport transport =
        harness.start(_ -> answer(calls.incrementAndGet() < 3 ? 503 : 200));

    assertThat(harness.drained()).isTrue();
    assertThat(harness.queue().status()).isEqualTo(status(1, 0));
    assertThat(transport.calls()).extracting(EngineHarness::id).containsOnly("a-0").hasSize(3);
    assertThat(attempts()).containsExactly(1, 2, 3);
  }

  @Test
  @DisplayName("gives up by policy and goes on with the others")
  void givesUp() throws InterruptedException {
    harness.add("bad", 3);
    harness.add("good", 3);
    harness.start(call -> answer(call.destination().host().equals("bad") ? 500 : 204));

    assertThat(harness.drained()).isTrue();
    assertThat(harness.queue().status()).isEqualTo(status(3, 3));
    assertThat(attempts()).hasSize(3 * 3 + 3);
  }

  @Test
  @DisplayName("lets no hanging destination delay the jobs of another")
  void isolation() {
    harness.add("hanging", 500);
    harness.add("fast", 500);
    ConcurrentHashMap<String, Integer> done = new ConcurrentHashMap<>();
    harness.start(call -> {
      if (call.destination().host().equals("hanging")) {
        harness.awaitRelease();
      }
      done.merge(call.destination().host(), 1, Integer::sum);
      return answer(200);
    });

    await().atMost(PATIENCE).until(() -> done.getOrDefault("fast", 0) == 500);
    assertThat(done).doesNotContainKey("hanging");
  }

  @Test
  @DisplayName("outlives a queue that fails, says so once, and says when it is over")
  void queueFails() throws InterruptedException {
    harness.add("a", 10);
    harness.start(new BrittleQueue(harness.queue(), 2), _ -> answer(200));

    assertThat(harness.drained()).isTrue();
    assertThat(harness.queue().status()).isEqualTo(status(10, 0));
    assertThat(harness.events(Trouble.class).map(Trouble::text))
        .contains("disk full; trying again in 100ms");
    assertThat(harness.events(Notice.class)).isNotEmpty();
  }

  @Test
  @DisplayName("outlives a queue that breaks as no adapter should")
  void queueBreaks() throws InterruptedException {
    harness.add("a", 10);
    harness.start(
        new BrittleQueue(harness.queue(), 2, () -> new IllegalStateException("a bug")),
        _ -> answer(200));

    assertThat(harness.drained()).isTrue();
    assertThat(harness.events(Trouble.class).map(Trouble::text))
        .anyMatch(text -> text.contains("a bug"));
  }

  @Test
  @DisplayName(
      "puts jobs back when the transport itself breaks, and loses no worker or place to it")
  void transportBreaks() throws InterruptedException {
    harness.addEach("host", 2 * CONCURRENCY);
    AtomicInteger calls = new AtomicInteger();
    harness.start(_ -> {
      if (calls.incrementAndGet() <= 2 * CONCURRENCY) {
        throw new IllegalStateException("a bug");
      }
      return answer(200);
    });

    assertThat(harness.drained()).isTrue();
    assertThat(attempts()).containsOnly(1).hasSize(2 * CONCURRENCY);
    assertThat(harness.events(Trouble.class))
        .hasSize(2 * CONCURRENCY)
        .allMatch(trouble -> trouble.text().contains("a bug"));
  }

  @Test
  @DisplayName("keeps its claims while a call takes longer than the lease")
  void renewsLeases() {
    harness.add("slow", 6);
    BrittleQueue queue = new BrittleQueue(harness.queue(), 0);
    ScriptedTransport transport =
        harness.start(
            queue,
            _ -> {
              harness.awaitRelease();
              return answer(200);
            });
    await().atMost(PATIENCE).until(() -> queue.renewals() > 5);

    assertThat(harness.queue().claim(10, LEASE, Duration.ZERO)).isEmpty();
    assertThat(transport.calls()).hasSize(PER_DESTINATION);
  }

  private List<Integer> attempts() {
    return harness.events(Attempted.class).map(event -> event.attempt().number()).toList();
  }

  private static QueueStatus status(long complete, long failed) {
    return new QueueStatus(0, 0, complete, failed, 0, 1, true);
  }
}
