package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.LEASE;
import static io.hookline.adapter.queue.redis.Work.NOW;
import static io.hookline.adapter.queue.redis.Work.claimAll;
import static io.hookline.adapter.queue.redis.Work.claimOne;
import static io.hookline.adapter.queue.redis.Work.ids;
import static io.hookline.adapter.queue.redis.Work.patiently;
import static io.hookline.adapter.queue.redis.Work.patientlyClaimOne;
import static io.hookline.adapter.queue.redis.Work.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.Release;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A queue that was open all the time goes on")
class HealingTest {
  private final RealRedis redis = RealRedis.start("--appendonly", "yes", "--appendfsync", "always");
  private final Queues queues =
      new Queues(Map.of("queue.redis.uri", redis.uri(), "queue.redis.timeout", "1s"));
  private final Producer producer = new Producer(redis, "default");
  private final JobQueue queue = queues.open("worker-1");

  @AfterEach
  void stop() {
    redis.hang(false);
    queue.close();
    redis.close();
  }

  @DisplayName("after its connections were cut")
  @Test
  void cut() {
    producer.add(QueuedJob.first(2));
    Claim claim = claimOne(queue);
    redis.call("CLIENT", "KILL", "TYPE", "normal");

    assertThat(patiently(() -> queue.settle(List.of(new Complete(claim))))).isEmpty();
    assertThat(patientlyClaimOne(queue).job().id().value()).isEqualTo("job-2");
  }

  @DisplayName("while it waits for a job and its connections are cut")
  @Test
  void cutWhileItWaits() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      queue.claim(1, LEASE, NOW);
      Future<Claim> waiting = threads.submit(() -> patientlyClaimOne(queue));
      redis.call("CLIENT", "KILL", "TYPE", "normal");
      producer.add(QueuedJob.first(1));

      assertThat(waiting.get(20, TimeUnit.SECONDS).job().id().value()).isEqualTo("job-1");
    }
  }

  @DisplayName("after Redis was killed and started again with its data")
  @Test
  void killed() {
    producer.add(QueuedJob.first(3));
    List<Claim> claims = queue.claim(2, LEASE, NOW);
    queue.settle(List.of(retry(claims.get(0), Instant.now())));
    redis.kill();

    Awaitility.await()
        .untilAsserted(() ->
            assertThatThrownBy(() -> queue.settle(List.of(new Complete(claims.get(1)))))
                .isInstanceOf(AdapterException.class)
                .hasMessage("Redis at " + redis.uri() + " cannot be reached (connection refused)"));
    assertThatThrownBy(queue::status).isInstanceOf(AdapterException.class);
    redis.startAgain();

    assertThat(patiently(() -> queue.settle(List.of(new Complete(claims.get(1)))))).isEmpty();
    assertThat(ids(claimAll(queue))).containsExactlyInAnyOrder("job-1", "job-3");
  }

  @DisplayName("after Redis did not answer for a while, and says so meanwhile")
  @Test
  void hanging() {
    producer.add(QueuedJob.first(2));
    List<Claim> claims = claimAll(queue);
    redis.hang(true);

    assertThatThrownBy(() -> queue.settle(List.of(new Complete(claims.get(0)))))
        .isInstanceOf(AdapterException.class)
        .hasMessage("Redis at " + redis.uri() + " does not answer within 1s");
    redis.hang(false);

    assertThat(
            patiently(() ->
                queue.settle(
                    List.of(
                        new Complete(claims.get(0)), new Release(claims.get(1), Instant.now())))))
        .isEmpty();
    assertThat(claimOne(queue).job()).isEqualTo(claims.get(1).job());
    assertThat(queue.status().complete()).isEqualTo(1);
  }

  @DisplayName("after Redis forgot its scripts")
  @Test
  void withoutScripts() {
    producer.add(QueuedJob.first(1));
    redis.call("SCRIPT", "FLUSH");
    Claim claim = claimOne(queue);
    redis.call("SCRIPT", "FLUSH");

    assertThat(queue.settle(List.of(new Complete(claim)))).isEmpty();
    assertThat(queue.status().complete()).isEqualTo(1);
  }

  @DisplayName("after the group was deleted: what waits, is held or is fresh stays what it is")
  @Test
  void withoutGroup() {
    producer.add(QueuedJob.first(3));
    List<Claim> claims = queue.claim(2, LEASE, NOW);
    queue.settle(List.of(retry(claims.get(0), Instant.now().plusMillis(300))));
    redis.call("XGROUP", "DESTROY", producer.key("jobs"), "workers");

    assertThat(ids(claimAll(queue))).containsExactly("job-3");
    Claim again = claimOne(queue);
    assertThat(again.job().id().value()).isEqualTo("job-1");
    assertThat(again.job().attempts()).isEqualTo(1);
    assertThat(queue.settle(List.of(new Complete(claims.get(1)), new Complete(again)))).isEmpty();
    assertThat(queue.status().pending()).isZero();
  }

  @DisplayName("after the stream was deleted, with what comes then")
  @Test
  void withoutStream() {
    producer.add(QueuedJob.first(3));
    List<Claim> claims = queue.claim(2, Duration.ofMillis(300), NOW);
    queue.settle(List.of(retry(claims.get(0), Instant.now())));
    redis.call("DEL", producer.key("jobs"));
    producer.add("url", "http://127.0.0.1:9/new", "id", "new");

    assertThat(patientlyClaimOne(queue).job().id().value()).isEqualTo("new");
    assertThat(queue.claim(10, LEASE, Duration.ofMillis(500))).isEmpty();
    assertThat(queue.status().processing()).isEqualTo(1);
    assertThat(queue.status().pending()).isZero();
  }
}
