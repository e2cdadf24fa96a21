package io.hookline.adapter.dlq.mongo;

import com.mongodb.MongoException;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BSONException;

/**
 * Keeps dead letters in a collection of MongoDB, each in a document. A write is done once the
 * majority of the replica set has it in its journals. Safe for use by many threads and processes.
 */
final class MongoDeadLetterStore implements DeadLetterStore {
  private final Connection connection;
  private final Failures failures;

  private MongoDeadLetterStore(MongoStoreSettings settings) {
    connection = new Connection(settings);
    failures = new Failures(settings);
  }

  /**
   * Connects. A server that is down is no reason not to open, because it may come back; one that
   * refuses us is.
   */
  static DeadLetterStore open(MongoStoreSettings settings, DeliveryListener events) {
    MongoDeadLetterStore store = new MongoDeadLetterStore(settings);
    try {
      store.connection.letters();
    } catch (MongoException failure) {
      AdapterException told = store.told(failure);
      if (Failures.isRefusal(failure)) {
        store.close();
        throw told;
      }
      events.on(new Trouble(told.getMessage() + "; it is tried again with each dead letter"));
    }
    return store;
  }

  /** Says hello, signed in as the letters will be, and makes nothing. */
  static String look(MongoStoreSettings settings) {
    try (MongoDeadLetterStore store = new MongoDeadLetterStore(settings)) {
      store.ping();
    }
    return "MongoDB at %s, database %s".formatted(settings.uri(), settings.database());
  }

  @Override
  public void record(List<? extends LetterEntry> entries) {
    call(letters -> {
      letters.recording().record(entries);
      return entries;
    });
  }

  @Override
  public Optional<DeadLetter> find(UUID uuid) {
    return call(letters -> letters.reads().find(uuid));
  }

  @Override
  public List<DeadLetter> list(LetterQuery query) {
    return call(letters -> letters.reads().list(query));
  }

  @Override
  public Map<String, Long> count(LetterFilter filter, Facet facet) {
    return call(letters -> letters.counts().count(filter, facet));
  }

  @Override
  public Set<UUID> update(List<DeadLetter> changed) {
    return call(letters -> letters.updates().update(changed));
  }

  @Override
  public int remove(LetterFilter filter, int max) {
    return call(letters -> letters.removal().remove(filter, max));
  }

  @Override
  public void close() {
    connection.close();
  }

  private void ping() {
    try {
      connection.ping();
    } catch (MongoException failure) {
      throw told(failure);
    }
  }

  private <T> T call(Function<Letters, T> operation) {
    try {
      return operation.apply(connection.letters());
    } catch (MongoException | BSONException | IllegalStateException failure) {
      // The driver's way to say that it was closed meanwhile is an IllegalStateException.
      connection.suspect();
      throw told(failure);
    }
  }

  private AdapterException told(RuntimeException failure) {
    return connection.isClosed() ? Failures.closed() : failures.of(failure, connection.servers());
  }
}
