package io.hookline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The lanes")
@Timeout(60)
class LanesTest {
  private static final int CONCURRENCY = 8;
  private static final int PER_DESTINATION = 2;
  private static final int CAPACITY = 32;
  private static final EngineSettings SETTINGS = Claims.settings(CONCURRENCY, PER_DESTINATION);

  private Instant now = Instant.EPOCH;
  private final HeldClaims held = new HeldClaims(SETTINGS, () -> Instant.EPOCH);
  private final Lanes lanes = new Lanes(SETTINGS, held, () -> now);
  private final Claims claims = new Claims();

  @Test
  @DisplayName("serve destinations in turn, each in the order of its jobs")
  void fairness() throws InterruptedException {
    lanes.add(claims.to("a", 2));
    lanes.add(claims.to("b", 2));
    assertThat(take(4)).containsExactly("a1", "b3", "a2", "b4");
  }

  @Test
  @DisplayName("start no more calls to a destination than it may have, and the next when one ends")
  void perDestination() throws InterruptedException {
    lanes.add(claims.to("a", 3));
    lanes.add(claims.to("b", 1));
    Running first = lanes.take().orElseThrow();
    assertThat(take(2)).containsExactly("b4", "a2");
    lanes.answered(first);
    assertThat(take(1)).containsExactly("a3");
  }

  @Test
  @DisplayName("count a job as started until it is settled, not only until it is answered")
  void concurrency() throws Exception {
    List<Running> running = startAll(CONCURRENCY);
    lanes.add(claims.to("another", 1));
    running.forEach(lanes::answered);
    FutureTask<String> next = begin(() -> take(1).getFirst());
    assertStillWaits(next);
    lanes.settled(1);
    assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo("another9");
  }

  @Test
  @DisplayName("ask for jobs only in batches, and for none when full")
  void room() throws InterruptedException {
    assertThat(lanes.awaitRoom(Duration.ZERO)).isEqualTo(CAPACITY);
    lanes.add(claims.to("a", CAPACITY));
    assertThat(lanes.awaitRoom(Duration.ofMillis(1))).isZero();
  }

  @Test
  @DisplayName("send back what a stalled destination holds too much of, later and later")
  void stalled() throws InterruptedException {
    lanes.add(claims.to("slow", CAPACITY));
    take(PER_DESTINATION);
    now = now.plusSeconds(1);
    List<TurnedAway> turnedAway = lanes.turnAwayStalled();
    assertThat(turnedAway).hasSize(CAPACITY - 2 * PER_DESTINATION);
    assertThat(turnedAway).allMatch(job -> job.away().equals(Duration.ofSeconds(1)));

    now = now.plusSeconds(10);
    assertThat(lanes.add(claims.to("slow", 2000)).getLast().away())
        .isGreaterThan(Duration.ofSeconds(2));
    assertThat(lanes.add(claims.to("fast", 1))).isEmpty();
    assertThat(take(1)).containsExactly("fast" + claims.last());
  }

  @Test
  @DisplayName("have back soon what a moment of silence sends away, however much that is")
  void moment() throws InterruptedException {
    lanes.add(claims.to("silent", CAPACITY));
    take(PER_DESTINATION);
    now = now.plusSeconds(1);
    lanes.turnAwayStalled();
    now = now.plusSeconds(1);
    assertThat(lanes.add(claims.to("silent", 100_000)))
        .hasSize(100_000)
        .allMatch(job -> job.away().compareTo(Duration.ofSeconds(2)) <= 0);
  }

  @Test
  @DisplayName("send nothing back any more once a destination answers quickly, though more comes")
  void recovers() throws InterruptedException {
    lanes.add(claims.to("silent", CAPACITY));
    List<Running> running = List.of(lanes.take().orElseThrow(), lanes.take().orElseThrow());
    now = now.plusSeconds(1);
    lanes.turnAwayStalled();
    assertThat(lanes.add(claims.to("silent", 1))).hasSize(1);
    now = now.plusSeconds(1);
    running.forEach(lanes::answered);
    lanes.settled(PER_DESTINATION);
    for (int i = 2; i < CAPACITY; i++) {
      deliver(1);
      lanes.add(claims.to("silent", 1));
    }
    now = now.plusSeconds(2);
    assertThat(lanes.add(claims.to("silent", CAPACITY / 2))).isEmpty();
  }

  @Test
  @DisplayName("let a destination hold as many jobs as it may start within a second")
  void fastThoughTaken() throws InterruptedException {
    lanes.add(claims.to("fast", CAPACITY));
    deliver(10);
    take(PER_DESTINATION);
    assertThat(lanes.turnAwayStalled()).isEmpty();

    now = now.plusSeconds(1);
    assertThat(lanes.turnAwayStalled()).hasSize(CAPACITY - 10 - PER_DESTINATION - 10);
    now = now.plusSeconds(1);
    assertThat(lanes.turnAwayStalled()).hasSize(10 - PER_DESTINATION);
  }

  @Test
  @DisplayName("take jobs of a destination again once it has caught up")
  void caughtUp() throws InterruptedException {
    lanes.add(claims.to("slow", 5));
    List<Running> running = List.of(lanes.take().orElseThrow(), lanes.take().orElseThrow());
    now = now.plusSeconds(1);
    assertThat(lanes.turnAwayStalled()).hasSize(1);
    running.forEach(lanes::answered);
    lanes.answered(lanes.take().orElseThrow());
    lanes.answered(lanes.take().orElseThrow());
    assertThat(lanes.add(claims.to("slow", CAPACITY))).isEmpty();
  }

  @Test
  @DisplayName("ask for no more jobs than may be held at all, and look again when some are settled")
  void heldElsewhere() throws Exception {
    List<Claim> onTheirWayBack = claims.to("a", 8 * CONCURRENCY);
    held.addAll(onTheirWayBack, Long.MAX_VALUE);
    FutureTask<Integer> room = begin(() -> lanes.awaitRoom(Duration.ofSeconds(10)));
    assertStillWaits(room);
    onTheirWayBack.forEach(held::remove);
    lanes.settled(0);
    assertThat(room.get(10, TimeUnit.SECONDS)).isEqualTo(CAPACITY);
  }

  @Test
  @DisplayName("count a started job no more that is set aside, nor its payload")
  void setAside() throws Exception {
    Claim large = claims.claim("large", (int) Claims.PAYLOAD_BUDGET);
    held.addAll(List.of(large), Long.MAX_VALUE);
    lanes.add(List.of(large));
    lanes.take();
    startAll(CONCURRENCY - 1);
    lanes.add(claims.to("another", 1));
    FutureTask<String> next = begin(() -> take(1).getFirst());
    assertStillWaits(next);
    assertThat(lanes.awaitRoom(Duration.ofMillis(1))).isZero();
    lanes.setAside(large);
    assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo("another9");
    assertThat(lanes.awaitRoom(Duration.ofMillis(1))).isPositive();
  }

  @Test
  @DisplayName("give back what was not started when they close, and let the workers go")
  void close() throws InterruptedException {
    lanes.add(claims.to("a", 3));
    take(1);
    assertThat(lanes.close()).extracting(Claim::token).containsExactly(2L, 3L);
    assertThat(lanes.take()).isEmpty();
  }

  private void deliver(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      Running running = lanes.take().orElseThrow();
      lanes.answered(running);
      lanes.settled(1);
    }
  }

  private List<String> take(int count) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(name(lanes.take().orElseThrow()));
    }
    return taken;
  }

  private List<Running> startAll(int count) throws InterruptedException {
    List<Running> running = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lanes.add(claims.to("host" + i, 1));
      running.add(lanes.take().orElseThrow());
    }
    return running;
  }

  private static <T> FutureTask<T> begin(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    return task;
  }

  private static void assertStillWaits(FutureTask<?> task) {
    assertThatThrownBy(() -> task.get(50, TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
  }

  private static String name(Running running) {
    return running.destination().host() + running.claim().token();
  }
}
