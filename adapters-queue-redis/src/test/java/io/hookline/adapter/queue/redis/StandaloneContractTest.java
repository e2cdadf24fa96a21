package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.real.RealRedis;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A queue on one Redis server keeps the contract")
class StandaloneContractTest extends RedisContract {
  private static RealRedis redis;

  @BeforeAll
  static void start() {
    redis = RealRedis.start();
  }

  @AfterAll
  static void stop() {
    redis.close();
  }

  @Override
  String uri() {
    return redis.uri();
  }

  @Override
  RealRedis serverOf(String key) {
    return redis;
  }

  /** A replica takes no writes. */
  @Override
  void setBroken(RealRedis server, String key, boolean now) {
    if (now) {
      server.call("REPLICAOF", "127.0.0.1", "1");
    } else {
      server.call("REPLICAOF", "NO", "ONE");
    }
  }
}
