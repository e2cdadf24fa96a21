package io.hookline.adapter.queue.redis;

import org.junit.jupiter.api.DisplayName;

@DisplayName("In a Redis Cluster the contracts are kept")
class ClusterContractTest extends RedisContracts {
  ClusterContractTest() {
    super(new Deployment.Cluster());
  }
}
