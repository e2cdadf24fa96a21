package io.hookline.adapter.dlq.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.hookline.event.DeliveryEvent;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;

/** A server in this process, stores on it, and a look at what they wrote. */
abstract class StoreFixture {
  final InProcessServer server = new InProcessServer();
  final List<DeliveryEvent> events = new CopyOnWriteArrayList<>();
  private final MongoClient client = MongoClients.create(server.uri());
  private final List<DeadLetterStore> opened = new ArrayList<>();

  @AfterEach
  void closeAll() {
    opened.forEach(DeadLetterStore::close);
    client.close();
    server.close();
  }

  DeadLetterStore open() {
    return open(Optional.empty());
  }

  DeadLetterStore open(Optional<Duration> retention) {
    return open(server.uri(), retention);
  }

  DeadLetterStore open(String uri, Optional<Duration> retention) {
    MongoStoreSettings settings =
        new MongoStoreSettings(
            new MongoUri(uri),
            Optional.empty(),
            "hookline",
            "dead_letters",
            retention,
            Duration.ofSeconds(2));
    DeadLetterStore store = MongoDeadLetterStore.open(settings, events::add);
    opened.add(store);
    return store;
  }

  MongoDatabase database() {
    return client.getDatabase("hookline");
  }

  List<BsonDocument> documents() {
    return database()
        .getCollection("dead_letters", BsonDocument.class)
        .find()
        .into(new ArrayList<>());
  }

  List<BsonDocument> indexes() {
    return database()
        .getCollection("dead_letters")
        .listIndexes(BsonDocument.class)
        .into(new ArrayList<>());
  }

  static List<DeadLetter> all(DeadLetterStore store) {
    return store.list(
        new LetterQuery(LetterFilter.ALL, Order.OLDEST_FIRST, OptionalLong.empty(), 10_000));
  }
}
