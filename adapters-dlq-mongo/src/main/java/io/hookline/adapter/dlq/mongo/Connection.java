package io.hookline.adapter.dlq.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterDescription;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;

/**
 * The way to the server. It is made when it is first needed, and what the letters need there is
 * looked after anew once something failed: whoever comes back may have lost it.
 */
final class Connection implements AutoCloseable {
  private static final BsonDocument PING = new BsonDocument("ping", new BsonInt32(1));

  private final MongoStoreSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable MongoClient client;
  private volatile boolean prepared;
  private volatile boolean closed;

  Connection(MongoStoreSettings settings) {
    this.settings = settings;
  }

  /** The letters, ready for use. */
  Letters letters() {
    MongoDatabase database = client().getDatabase(settings.database());
    Letters letters = Letters.in(database, settings.collection());
    if (!prepared) {
      // Preparing may take its time, so ask first whether anybody is there.
      database.runCommand(PING);
      letters.prepare(settings.retention());
      prepared = true;
    }
    return letters;
  }

  /** Asks whether anybody is there who lets us in; changes nothing. */
  void ping() {
    client().getDatabase(settings.database()).runCommand(PING);
  }

  /** What is known of the servers; empty where nobody was asked yet. */
  Optional<ClusterDescription> servers() {
    lock.lock();
    try {
      return Optional.ofNullable(client).map(MongoClient::getClusterDescription);
    } finally {
      lock.unlock();
    }
  }

  /** Has the letters prepared again before their next use. */
  void suspect() {
    prepared = false;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      if (client != null) {
        client.close();
      }
    } finally {
      lock.unlock();
    }
  }

  private MongoClient client() {
    lock.lock();
    try {
      if (closed) {
        throw Failures.closed();
      }
      MongoClient open = client == null ? MongoClients.create(driverSettings()) : client;
      client = open;
      return open;
    } finally {
      lock.unlock();
    }
  }

  /** What the promise to lose nothing depends on is not for the connection string to say. */
  private MongoClientSettings driverSettings() {
    MongoClientSettings.Builder builder = MongoClientSettings.builder();
    settings
        .authorities()
        .ifPresent(
            authorities -> builder.applyToSslSettings(tls -> tls.context(authorities.context())));
    return builder
        .applicationName("hookline")
        .applyConnectionString(settings.uri().resolve())
        .timeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
        .writeConcern(WriteConcern.MAJORITY.withJournal(true))
        .readConcern(ReadConcern.LOCAL)
        .readPreference(ReadPreference.primary())
        .build();
  }
}
