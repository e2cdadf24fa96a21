package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.LEASE;
import static io.hookline.adapter.queue.redis.Work.NOW;
import static io.hookline.adapter.queue.redis.Work.patiently;
import static io.hookline.adapter.queue.redis.Work.patientlyClaimOne;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.redis.real.RealCluster;
import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.adapter.queue.redis.real.RealSentinels;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Complete;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When the master dies, a queue that was open goes on with its replica")
class FailoverTest {
  private static final int JOBS = 20;

  @DisplayName("that Sentinel has put in its place: what had come to it is there, and done once")
  @Test
  void sentinel() {
    try (RealSentinels redis = RealSentinels.start();
        JobQueue queue = new Queues(Map.of("queue.redis.uri", redis.uri())).open("worker-1")) {
      List<Claim> held = begin(queue, redis.master());
      redis.awaitReplication();
      redis.master().kill();

      assertGoesOn(queue, held);
      redis.awaitFailover();
      assertThat(queue.status().complete()).isEqualTo(JOBS);
    }
  }

  @DisplayName("and again when the first comes back and is its replica")
  @Test
  void backAgain() {
    try (RealSentinels redis = RealSentinels.start();
        JobQueue queue = new Queues(Map.of("queue.redis.uri", redis.uri())).open("worker-1")) {
      redis.master().kill();
      redis.awaitFailover();
      redis.master().startAgain();
      new Producer(redis.replica(), "default").add(QueuedJob.first(1));

      assertThat(patientlyClaimOne(queue).job().id().value()).isEqualTo("job-1");
    }
  }

  @DisplayName("in a Cluster")
  @Test
  void cluster() {
    try (RealCluster redis = RealCluster.start()) {
      RealRedis master = redis.nodeOf("{default}");
      RealRedis replica = redis.addReplicaOf(master);
      try (JobQueue queue = new Queues(Map.of("queue.redis.uri", redis.uri())).open("worker-1")) {
        List<Claim> held = begin(queue, master);
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() ->
                replica.info("replication", "slave_repl_offset")
                    >= master.info("replication", "master_repl_offset"));
        master.kill();

        assertGoesOn(queue, held);
      }
    }
  }

  @DisplayName("in a Cluster without a replica, once its node is back with its data")
  @Test
  void node() {
    try (RealCluster redis = RealCluster.start()) {
      RealRedis node = redis.nodeOf("{default}");
      node.call("CONFIG", "SET", "appendonly", "yes");
      node.call("CONFIG", "SET", "appendfsync", "always");
      Awaitility.await()
          .until(() ->
              node.info("persistence", "aof_rewrite_in_progress") == 0
                  && node.info("persistence", "aof_rewrite_scheduled") == 0);
      try (JobQueue queue = new Queues(Map.of("queue.redis.uri", redis.uri())).open("worker-1")) {
        List<Claim> held = begin(queue, node);
        node.kill();
        node.startAgain("--appendonly", "yes");

        assertGoesOn(queue, held);
      }
    }
  }

  /** Some jobs are done, some are in hand, the rest waits. */
  private static List<Claim> begin(JobQueue queue, RealRedis redis) {
    new Producer(redis, "default").add(QueuedJob.first(JOBS));
    List<Claim> claims = queue.claim(JOBS / 2, LEASE, NOW);
    List<Claim> done = claims.subList(0, claims.size() / 2);
    assertThat(queue.settle(done.stream().map(Complete::new).toList())).isEmpty();
    return claims.subList(done.size(), claims.size());
  }

  private static void assertGoesOn(JobQueue queue, List<Claim> held) {
    assertThat(patiently(() -> queue.settle(held.stream().map(Complete::new).toList()))).isEmpty();
    Set<String> rest = new HashSet<>();
    while (rest.size() < JOBS / 2) {
      Claim claim = patientlyClaimOne(queue);
      assertThat(rest.add(claim.job().id().value())).isTrue();
      assertThat(patiently(() -> queue.settle(List.of(new Complete(claim))))).isEmpty();
    }
    assertThat(queue.claim(1, LEASE, NOW)).isEmpty();
    assertThat(queue.status().complete()).isEqualTo(JOBS);
  }
}
