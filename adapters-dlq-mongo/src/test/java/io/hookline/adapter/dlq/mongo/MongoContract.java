package io.hookline.adapter.dlq.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.hookline.port.DeadLetterStore;
import io.hookline.testkit.letter.DeadLetterStoreContract;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;

/** The contract on one MongoDB. Each test has a database of its own, which is dropped after it. */
abstract class MongoContract extends DeadLetterStoreContract {
  private static final int TOO_LARGE = 16 << 20;

  private final String database = "hookline-test-" + UUID.randomUUID();
  private final String server;
  private final Optional<Gate> gate;

  /** With the connection string of a server. */
  MongoContract(String server) {
    this.server = server;
    this.gate = Gate.before(new ConnectionString(server));
  }

  @Override
  protected DeadLetterStore open() {
    MongoStoreSettings settings =
        new MongoStoreSettings(
            new MongoUri(gate.map(g -> g.inFrontOf(server)).orElse(server)),
            Optional.empty(),
            database,
            "dead_letters",
            Optional.empty(),
            Duration.ofSeconds(3));
    return MongoDeadLetterStore.open(
        settings, event -> Assertions.fail("nothing is wrong, and yet it says " + event));
  }

  @Override
  protected void breakStore(boolean whetherBroken) {
    Assumptions.assumeTrue(gate.isPresent(), "no gate fits before several servers, or TLS");
    if (whetherBroken) {
      gate.get().shut();
    } else {
      gate.get().open();
    }
  }

  @Override
  protected OptionalInt refusedPayload() {
    return OptionalInt.of(TOO_LARGE);
  }

  final String server() {
    return server;
  }

  final String database() {
    return database;
  }

  @AfterEach
  @Override
  protected void closeAll() {
    super.closeAll();
    gate.ifPresent(Gate::close);
    try (MongoClient client = MongoClients.create(server)) {
      client.getDatabase(database).drop();
    }
  }
}
