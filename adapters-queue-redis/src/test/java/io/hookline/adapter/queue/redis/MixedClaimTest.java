package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.LEASE;
import static io.hookline.adapter.queue.redis.Work.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.Release;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A claim of jobs that waited and of fresh ones")
class MixedClaimTest {
  private static final RealRedis REDIS = RealRedis.start();
  private static final String URL = "http://127.0.0.1:9/hook";

  private final String name = UUID.randomUUID().toString();
  private final Queues queues =
      new Queues(Map.of("queue.name", name, "queue.redis.uri", REDIS.uri()));
  private final Producer producer = new Producer(REDIS, name);
  private final JobQueue queue = queues.open("worker-1");

  @AfterAll
  static void stop() {
    REDIS.close();
  }

  @AfterEach
  void close() {
    queue.close();
  }

  @DisplayName("settles each of them, also where more waited than their half")
  @Test
  void settlesAll() {
    add(10);
    queue.settle(queue.claim(10, LEASE, NOW).stream().map(MixedClaimTest::putBack).toList());
    add(3);

    List<Claim> claims = queue.claim(12, LEASE, NOW);
    assertThat(claims).hasSize(12);
    assertThat(claims).extracting(Claim::token).doesNotHaveDuplicates();
    List<Settlement> delivered = claims.stream().<Settlement>map(Complete::new).toList();
    assertThat(queue.settle(delivered)).isEmpty();

    assertThat(queue.status().complete()).isEqualTo(12);
    assertThat(queue.status().processing()).isZero();
    assertThat(queue.status().pending()).isEqualTo(1);
  }

  private void add(int jobs) {
    IntStream.range(0, jobs).forEach(_ -> producer.add("url", URL));
  }

  private static Settlement putBack(Claim claim) {
    return new Release(claim, Instant.EPOCH);
  }
}
