package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.claimOne;
import static io.hookline.adapter.queue.redis.Work.completeAll;
import static io.hookline.adapter.queue.redis.Work.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.redis.real.RealCluster;
import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import io.hookline.port.QueueInspector;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A user with the rights that docs/queue-redis.md gives, and no others,")
class AccessTest {
  @DisplayName("can do all that a worker, a publisher and an inspector do")
  @Test
  void worker() throws IOException {
    try (RealRedis redis = RealRedis.start()) {
      redis.call(DocumentedRights.of("hookline"));
      assertWorks(redis, new Queues(Map.of("queue.redis.uri", uri(redis, "hookline"))));
    }
  }

  @DisplayName("can do so in a Cluster")
  @Test
  void cluster() throws IOException {
    try (RealCluster redis = RealCluster.start()) {
      for (RealRedis node : redis.nodes()) {
        node.call(DocumentedRights.of("hookline"));
      }
      RealRedis node = redis.nodeOf("{default}");
      Queues queues =
          new Queues(
              Map.of("queue.redis.uri", uri(node, "hookline"), "queue.redis.cluster", "true"));
      assertWorks(node, queues);
    }
  }

  @DisplayName("can do no more than add jobs, as a producer")
  @Test
  void producer() throws IOException {
    try (RealRedis redis = RealRedis.start()) {
      redis.call(DocumentedRights.of("shop"));
      Queues queues = new Queues(Map.of("queue.redis.uri", uri(redis, "shop")));

      assertThatThrownBy(() -> queues.open("worker-1"))
          .hasMessageContaining("does not permit what a worker needs");
    }
  }

  private static void assertWorks(RealRedis redis, Queues queues) {
    try (JobQueue queue = queues.open("worker-1");
        JobPublisher publisher = queues.publisher();
        QueueInspector inspector = queues.inspector()) {
      publisher.publish(queue.ref(), List.of(job("a"), job("b")));
      inspector.pause();
      inspector.resume();
      Claim claim = claimOne(queue);
      assertThat(queue.renew(List.of(claim), Duration.ofMillis(1))).isEmpty();
      completeAll(queue);
      new Producer(redis, "default").add("url", "nonsense");
      assertThat(queue.claim(1, Work.LEASE, Work.NOW)).isEmpty();
      publisher.publish(queue.ref(), List.of(job("c")));
      queue.settle(List.of(retry(claimOne(queue), Instant.now().plusMillis(50))));
      assertThat(inspector.find(new JobId("c"))).hasSize(1);
      claimOne(queue);
      assertThat(inspector.overview().counts().rejected()).isEqualTo(1);
      redis.call("XGROUP", "DESTROY", "hookline:{default}:jobs", "workers");
      publisher.publish(queue.ref(), List.of(job("d")));
      claimOne(queue);
    }
  }

  private static NewJob job(String id) {
    Request request =
        new Request(
            HttpMethod.POST, URI.create("http://127.0.0.1:9/"), Headers.NONE, Payload.of("{}"));
    return new NewJob(new JobId(id), request, Optional.empty());
  }

  private static String uri(RealRedis redis, String user) {
    return "redis://" + user + ":PASSWORD@127.0.0.1:" + redis.port();
  }
}
