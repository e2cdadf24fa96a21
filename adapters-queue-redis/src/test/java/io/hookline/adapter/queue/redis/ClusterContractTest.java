package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.real.RealCluster;
import io.hookline.adapter.queue.redis.real.RealRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A queue in a Redis Cluster keeps the contract")
class ClusterContractTest extends RedisContract {
  private static RealCluster cluster;

  @BeforeAll
  static void start() {
    cluster = RealCluster.start();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Override
  String uri() {
    return cluster.uri();
  }

  @Override
  RealRedis serverOf(String key) {
    return cluster.nodeOf(key);
  }

  /** A slot that nobody serves. */
  @Override
  void setBroken(RealRedis server, String key, boolean now) {
    String slot = String.valueOf(server.call("CLUSTER", "KEYSLOT", key));
    server.call("CLUSTER", now ? "DELSLOTS" : "ADDSLOTS", slot);
  }
}
