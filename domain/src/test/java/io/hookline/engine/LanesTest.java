package io.hookline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.destination.CallLimits;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.port.Claim;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The lanes")
class LanesTest {
  private static final int CONCURRENCY = 8;
  private static final int PER_DESTINATION = 2;
  private static final int CAPACITY = 32;

  private final Lanes lanes = lanes(1 << 20);
  private Instant now = Instant.EPOCH;
  private long tokens;

  @Test
  @DisplayName("serve destinations in turn, each in the order of its jobs")
  void fairness() throws InterruptedException {
    lanes.add(claims("a", 2));
    lanes.add(claims("b", 2));
    assertThat(take(4)).containsExactly("a1", "b3", "a2", "b4");
  }

  @Test
  @DisplayName("start no more calls to a destination than it may have, and the next when one ends")
  void perDestination() throws InterruptedException {
    lanes.add(claims("a", 3));
    lanes.add(claims("b", 1));
    Running first = lanes.take().orElseThrow();
    assertThat(take(2)).containsExactly("b4", "a2");
    lanes.answered(first);
    assertThat(take(1)).containsExactly("a3");
  }

  @Test
  @DisplayName("count a job as started until it is settled, not only until it is answered")
  void concurrency() throws InterruptedException {
    List<Running> running = new ArrayList<>();
    for (int i = 0; i < CONCURRENCY; i++) {
      lanes.add(claims("host" + i, 1));
      running.add(lanes.take().orElseThrow());
    }
    lanes.add(claims("another", 1));
    running.forEach(lanes::answered);
    Thread taker = Thread.ofVirtual().start(() -> assertThat(takeQuietly()).isEqualTo("another9"));
    assertThat(taker.join(Duration.ofMillis(50))).isFalse();
    lanes.settled(List.of(running.getFirst().claim()));
    assertThat(taker.join(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  @DisplayName("ask for jobs only in batches, and for none when full")
  void room() throws InterruptedException {
    assertThat(lanes.awaitRoom(Duration.ZERO)).isEqualTo(CAPACITY);
    lanes.add(claims("a", CAPACITY));
    assertThat(lanes.awaitRoom(Duration.ofMillis(1))).isZero();
  }

  @Test
  @DisplayName("send back what a stalled destination holds too much of, later and later")
  void stalled() throws InterruptedException {
    lanes.add(claims("slow", CAPACITY));
    take(PER_DESTINATION);
    now = now.plusSeconds(1);
    List<TurnedAway> turnedAway = lanes.turnAwayStalled();
    assertThat(turnedAway).hasSize(CAPACITY - 2 * PER_DESTINATION);
    assertThat(turnedAway).allMatch(job -> job.away().equals(Duration.ofSeconds(1)));

    assertThat(lanes.add(claims("slow", 2000)).getLast().away())
        .isGreaterThan(Duration.ofSeconds(2));
    assertThat(lanes.add(claims("fast", 1))).isEmpty();
    assertThat(take(1)).containsExactly("fast" + tokens);
  }

  @Test
  @DisplayName("let a destination hold as many jobs as it may start within a second")
  void fastThoughTaken() throws InterruptedException {
    lanes.add(claims("fast", CAPACITY));
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
    lanes.add(claims("slow", 5));
    List<Running> running = List.of(lanes.take().orElseThrow(), lanes.take().orElseThrow());
    now = now.plusSeconds(1);
    assertThat(lanes.turnAwayStalled()).hasSize(1);
    running.forEach(lanes::answered);
    lanes.answered(lanes.take().orElseThrow());
    lanes.answered(lanes.take().orElseThrow());
    assertThat(lanes.add(claims("slow", CAPACITY))).isEmpty();
  }

  @Test
  @DisplayName("hold no more payload than the budget, but always one job")
  void payloads() throws InterruptedException {
    Lanes small = lanes(1000);
    small.add(List.of(claim("a", 600)));
    assertThat(small.awaitRoom(Duration.ofMillis(1))).isZero();
    Running running = small.take().orElseThrow();
    small.answered(running);
    assertThat(small.awaitRoom(Duration.ofMillis(1))).isZero();
    small.settled(List.of(running.claim()));
    assertThat(small.awaitRoom(Duration.ofMillis(1))).isEqualTo(1);
  }

  @Test
  @DisplayName("give back what was not started when they close, and let the workers go")
  void close() throws InterruptedException {
    lanes.add(claims("a", 3));
    take(1);
    assertThat(lanes.close()).extracting(Claim::token).containsExactly(2L, 3L);
    assertThat(lanes.take()).isEmpty();
  }

  private Lanes lanes(long payloadBudget) {
    CallLimits limits = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 1024);
    return new Lanes(
        new EngineSettings(
            CONCURRENCY, PER_DESTINATION, payloadBudget, Duration.ofSeconds(60), limits, "Test"),
        () -> now);
  }

  private void deliver(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      Running running = lanes.take().orElseThrow();
      lanes.answered(running);
      lanes.settled(List.of(running.claim()));
    }
  }

  private List<String> take(int count) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      taken.add(name(lanes.take().orElseThrow()));
    }
    return taken;
  }

  private String takeQuietly() {
    try {
      return name(lanes.take().orElseThrow());
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static String name(Running running) {
    return running.destination().host() + running.claim().token();
  }

  private List<Claim> claims(String host, int count) {
    return IntStream.range(0, count).mapToObj(i -> claim(host, 10)).toList();
  }

  private Claim claim(String host, int payload) {
    Job job =
        new Job(
            new JobId("j" + ++tokens),
            new Origin("test", tokens),
            HttpMethod.POST,
            URI.create("http://" + host + "/"),
            Headers.NONE,
            Payload.of(new byte[payload]),
            0,
            Instant.EPOCH);
    return new Claim(job, tokens);
  }
}
