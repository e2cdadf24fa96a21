package io.hookline.adapter.queue.redis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

@DisplayName("In a Redis Cluster the contracts are kept")
class ClusterContractTest {
  private static Deployment deployment;

  @BeforeAll
  static void start() {
    deployment = new Deployment.Cluster();
  }

  @AfterAll
  static void stop() {
    deployment.close();
  }

  @Nested
  @DisplayName("by a queue")
  class Queue extends RedisContract {
    @Override
    Deployment deployment() {
      return deployment;
    }
  }

  @Nested
  @DisplayName("by its inspector")
  class Inspector extends RedisInspectorContract {
    @Override
    Deployment deployment() {
      return deployment;
    }
  }

  @Nested
  @DisplayName("by its publisher")
  class Publisher extends RedisPublisherContract {
    @Override
    Deployment deployment() {
      return deployment;
    }
  }
}
