package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.LEASE;
import static io.hookline.adapter.queue.redis.Work.NOW;
import static io.hookline.adapter.queue.redis.Work.claimAll;
import static io.hookline.adapter.queue.redis.Work.claimOne;
import static io.hookline.adapter.queue.redis.Work.completeAll;
import static io.hookline.adapter.queue.redis.Work.retry;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A queue asks little of Redis")
class FrugalityTest {
  private final RealRedis redis = RealRedis.start();
  private final Queues queues = new Queues(Map.of("queue.redis.uri", redis.uri()));
  private final Producer producer = new Producer(redis, "default");
  private final JobQueue queue = queues.open("worker-1");

  @AfterEach
  void stop() {
    queue.close();
    redis.close();
  }

  @DisplayName("an idle worker sends a few commands in a dozen seconds, its heartbeat among them")
  @Test
  void idle() {
    queue.claim(1, LEASE, NOW);
    redis.call("CONFIG", "RESETSTAT");
    long before = redis.time().toEpochMilli();

    for (int i = 0; i < 48; i++) {
      assertThat(queue.claim(256, LEASE, Duration.ofMillis(250))).isEmpty();
    }

    assertThat(sent()).isBetween(1L, 4L);
    String told = (String) redis.call("HGET", producer.key("workers"), "worker-1");
    assertThat(Long.parseLong(told.split(" ", -1)[0])).isGreaterThan(before);
  }

  @DisplayName("and as few while its queue is paused, though jobs come")
  @Test
  void paused() {
    try (var inspector = queues.inspector()) {
      inspector.pause();
      queue.claim(1, LEASE, NOW);
      redis.call("CONFIG", "RESETSTAT");

      for (int i = 0; i < 8; i++) {
        producer.add(QueuedJob.first(10));
        assertThat(queue.claim(256, LEASE, Duration.ofMillis(250))).isEmpty();
      }
    }

    assertThat(sent()).isLessThanOrEqualTo(2);
  }

  /** A token is the server's time at which the job was handed out, in microseconds. */
  @DisplayName("a retry is handed out when it is due, by the server's clock, and not before")
  @Test
  void dueInTime() {
    producer.add(QueuedJob.first(1));
    List<Long> late = new ArrayList<>();
    for (int i = 0; i < 15; i++) {
      queue.settle(List.of(retry(claimOne(queue), Instant.now().plusMillis(100))));
      long due = (long) Double.parseDouble(firstDue());
      Claim claim = claimOne(queue);
      late.add(claim.token() / 1000 - due);
      queue.settle(List.of(new Release(claim, Instant.now())));
    }

    assertThat(late).allMatch(millis -> millis >= 0);
    assertThat(late.stream().sorted().toList().get(late.size() / 2)).isLessThan(50);
  }

  @DisplayName("of a drained queue nothing is left but an empty stream, counters and who works")
  @Test
  void drained() {
    producer.add(QueuedJob.first(600));
    queue.settle(claimAll(queue).stream().map(FrugalityTest::anyEnd).toList());
    completeAll(queue);

    assertThat(queue.status().pending() + queue.status().processing()).isZero();
    assertThat(redis.call("XLEN", producer.key("jobs"))).isEqualTo(0L);
    List<String> left =
        ((List<?>) redis.call("KEYS", "*")).stream().map(String::valueOf).sorted().toList();
    assertThat(left)
        .isSubsetOf(
            producer.key("jobs"),
            producer.key("meta"),
            producer.key("wake"),
            producer.key("workers"));
    long bytes = left.stream().mapToLong(key -> (Long) redis.call("MEMORY", "USAGE", key)).sum();
    assertThat(bytes).isLessThan(8 << 10);
  }

  private static Settlement anyEnd(Claim claim) {
    int number = Integer.parseInt(claim.job().id().value().split("-", -1)[1]);
    return switch (number % 4) {
      case 0 -> new Complete(claim);
      case 1 -> new GiveUp(claim, "410 Gone", "gone for good");
      case 2 -> retry(claim, Instant.now());
      default -> new Release(claim, Instant.now());
    };
  }

  private String firstDue() {
    List<?> first = (List<?>) redis.call("ZRANGE", producer.key("waiting"), "0", "0", "WITHSCORES");
    return (String) first.get(1);
  }

  /** What came over the wire from workers; scripts call the rest. */
  private long sent() {
    return ((String) redis.call("INFO", "commandstats"))
        .lines()
        .filter(line -> line.matches("cmdstat_(eval|evalsha|xread):.*"))
        .mapToLong(line -> Long.parseLong(line.replaceFirst(".*:calls=(\\d+).*", "$1")))
        .sum();
  }
}
