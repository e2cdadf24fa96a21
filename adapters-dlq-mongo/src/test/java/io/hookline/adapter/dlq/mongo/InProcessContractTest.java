package io.hookline.adapter.dlq.mongo;

import org.junit.jupiter.api.AfterAll;

/** The contract on an imitation of MongoDB, which runs everywhere. */
class InProcessContractTest extends MongoContract {
  private static final InProcessServer SERVER = new InProcessServer();

  InProcessContractTest() {
    super(SERVER.uri());
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }
}
