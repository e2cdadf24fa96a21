package io.hookline.adapter.dlq.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract on a server alone, which has neither transactions nor retryable writes. */
@EnabledIf("isPossible")
class StandaloneContractTest extends RealMongoContract {
  private static final MongoDBContainer CONTAINER = new MongoDBContainer("mongo:8.0");

  StandaloneContractTest() {
    super(CONTAINER.getConnectionString());
  }

  static boolean isPossible() {
    return Announced.docker();
  }

  @BeforeAll
  static void start() {
    CONTAINER.start();
  }

  @AfterAll
  static void stop() {
    CONTAINER.stop();
  }
}
