package io.hookline.adapter.dlq.mongo;

import static io.hookline.adapter.dlq.mongo.Samples.buried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.exception.MongoServerError;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store in MongoDB")
class OpeningTest extends StoreFixture {
  private static final String SECRET = "s3cr3t";

  @Test
  @DisplayName("opens without a server, says so, and works once there is one")
  void opensWithoutServer() {
    server.stop();

    DeadLetterStore store = open();

    assertThat(events).singleElement().isInstanceOf(Trouble.class);
    assertThat(events.getFirst().toString())
        .contains("127.0.0.1:", "connection refused", "dlq.mongo.uri")
        .doesNotContain("\n");
    server.start();
    store.record(buried(1, 3));
    store.record(buried(1, 4));
    assertThat(all(store)).hasSize(4);
    assertThat(uniqueIndexes()).containsExactlyInAnyOrder("uuid", "job_id,queue");
  }

  @Test
  @DisplayName("goes on when its server went away and came back, even where that lost everything")
  void serverComesBack() {
    DeadLetterStore store = open();
    store.record(buried(1, 3));

    server.stop();
    assertThatThrownBy(() -> store.record(buried(4, 4)))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("no answer within 2s");
    server.start();
    database().drop();
    store.record(buried(4, 4));
    store.record(buried(4, 4));

    assertThat(all(store)).hasSize(1);
    assertThat(uniqueIndexes()).containsExactlyInAnyOrder("uuid", "job_id,queue");
  }

  @Test
  @DisplayName("keeps its letters when its server was restarted")
  void serverRestarts() {
    DeadLetterStore store = open();
    store.record(buried(1, 3));

    server.stop();
    server.start();

    assertThat(all(store)).hasSize(3);
  }

  @Test
  @DisplayName("does not open where its user is refused, and shows no password")
  void refusesLogin() {
    server.refuse(
        command -> command.startsWith("sasl"),
        new MongoServerError(18, "AuthenticationFailed", "Authentication failed."));

    assertThatThrownBy(() -> open(withPassword(), Optional.empty()))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("user or password is refused")
        .satisfies(OpeningTest::showsNoSecret);
  }

  @Test
  @DisplayName("does not open where its user may do nothing")
  void refusesRole() {
    server.refuse(
        "createIndexes"::equals,
        new MongoServerError(13, "Unauthorized", "not authorized on hookline to do this"));

    assertThatThrownBy(this::open)
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("give it the role readWrite");
  }

  @Test
  @DisplayName("shows no password while its server is down")
  void downWithoutSecret() {
    server.stop();

    DeadLetterStore store = open(withPassword(), Optional.empty());

    assertThat(events.toString()).doesNotContain(SECRET);
    assertThatThrownBy(() -> all(store)).satisfies(OpeningTest::showsNoSecret);
  }

  @Test
  @DisplayName("tells in one line what its server says no to, and goes on")
  void tellsRefusal() {
    DeadLetterStore store = open();
    server.refuse("insert"::equals, new MongoServerError(14031, "OutOfDiskSpace", "no room\nleft"));

    assertThatThrownBy(() -> store.record(buried(1, 1)))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("OutOfDiskSpace: no room left");
    server.refuseNothing();
    store.record(buried(1, 1));
    assertThat(all(store)).hasSize(1);
  }

  @Test
  @DisplayName("lets letters go some time after their last change, as configured at each start")
  void retention() {
    open(Optional.of(Duration.ofDays(30)));
    assertThat(expiry()).containsExactly(Duration.ofDays(30).toSeconds());

    open(Optional.of(Duration.ofDays(7)));
    assertThat(expiry()).containsExactly(Duration.ofDays(7).toSeconds());

    open(Optional.empty());
    assertThat(expiry()).isEmpty();
  }

  @Test
  @DisplayName("has an index for all that letters are found and counted by")
  void indexed() {
    open();

    assertThat(indexes())
        .extracting(OpeningTest::keys)
        .contains(
            "status,_id",
            "destination,_id",
            "worker,_id",
            "queue,_id",
            "error,_id",
            "reason,_id",
            "response_status,_id",
            "created_at,_id");
  }

  private String withPassword() {
    return server.uri().replace("mongodb://", "mongodb://hookline:" + SECRET + "@");
  }

  private static void showsNoSecret(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain(SECRET);
    }
    assertThat(failure.getMessage()).doesNotContain("\n");
  }

  private List<Long> expiry() {
    return indexes().stream()
        .filter(index -> index.containsKey("expireAfterSeconds"))
        .map(index -> index.getNumber("expireAfterSeconds").longValue())
        .toList();
  }

  private List<String> uniqueIndexes() {
    return indexes().stream()
        .filter(index -> index.containsKey("unique") && !keys(index).equals("_id"))
        .map(OpeningTest::keys)
        .toList();
  }

  private static String keys(BsonDocument index) {
    return String.join(",", index.getDocument("key").keySet());
  }
}
