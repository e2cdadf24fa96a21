package io.hookline.adapter.queue.redis;

import org.junit.jupiter.api.DisplayName;

@DisplayName("On one Redis server the contracts are kept")
class StandaloneContractTest extends RedisContracts {
  StandaloneContractTest() {
    super(new Deployment.Standalone());
  }
}
