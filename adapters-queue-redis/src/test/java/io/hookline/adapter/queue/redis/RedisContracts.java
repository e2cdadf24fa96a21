package io.hookline.adapter.queue.redis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** All contracts, on Redis as it is run in one way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RedisContracts {
  private final Deployment deployment;

  RedisContracts(Deployment deployment) {
    this.deployment = deployment;
  }

  @AfterAll
  void stop() {
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
