package io.hookline.adapter.dlq.mongo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on an imitation of MongoDB, which runs everywhere. */
class InProcessContractTest extends MongoContract {
  private static final InProcessServer SERVER = new InProcessServer();

  InProcessContractTest() {
    super(SERVER.uri());
  }

  @BeforeAll
  static void announce() {
    Announced.inProcess();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }
}
