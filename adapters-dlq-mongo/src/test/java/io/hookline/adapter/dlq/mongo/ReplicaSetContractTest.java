package io.hookline.adapter.dlq.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.mongodb.MongoDBContainer;

/** The contract on a replica set of one server, which confirms by majority. */
@EnabledIf("isPossible")
class ReplicaSetContractTest extends RealMongoContract {
  private static final MongoDBContainer CONTAINER =
      new MongoDBContainer("mongo:8.0").withReplicaSet();

  ReplicaSetContractTest() {
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
