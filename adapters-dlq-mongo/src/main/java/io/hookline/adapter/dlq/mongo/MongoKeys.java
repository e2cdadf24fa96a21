package io.hookline.adapter.dlq.mongo;

import com.mongodb.MongoNamespace;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.ValueType;
import io.hookline.spi.ValueTypes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The configuration keys of this adapter. */
public final class MongoKeys {
  /** Where MongoDB is, and as whom to speak to it. */
  public static final Key<MongoUri> URI =
      Key.required(
              "dlq.mongo.uri",
              new ValueType<>(MongoUri.EXPECTED, MongoUri::new),
              "the connection string of the MongoDB that keeps the dead letters; TLS,"
                  + " authentication and a replica set's name are its options")
          .example("mongodb://127.0.0.1:27017")
          .masked();

  /** The database. */
  public static final Key<String> DATABASE =
      Key.of(
          "dlq.mongo.database",
          name("a database", MongoNamespace::checkDatabaseNameValidity),
          "hookline",
          "the database that the dead letters are in");

  /** The collection. */
  public static final Key<String> COLLECTION =
      Key.of(
          "dlq.mongo.collection",
          name("a collection", MongoNamespace::checkCollectionNameValidity),
          "dead_letters",
          "the collection that the dead letters are in; beside it, NAME_counters counts their ids");

  /** How long letters are kept. */
  public static final Key<Optional<Duration>> RETENTION =
      Key.optional(
              "dlq.mongo.retention",
              ValueTypes.DURATION.where("from 1s to 24855d", MongoKeys::isCountable),
              "how long after its last change MongoDB deletes a dead letter, unless that is on its"
                  + " queue")
          .otherwise("for ever")
          .example("90d");

  /** How long the server may take. */
  public static final Key<Duration> TIMEOUT =
      Key.of(
          "dlq.mongo.timeout",
          ValueTypes.DURATION.where("above zero", Duration::isPositive),
          "5s",
          "how long MongoDB may take to be found and to answer");

  /** Whom to trust. */
  public static final Key<Optional<Path>> TLS_CA =
      Key.optional(
              "dlq.mongo.tls.ca",
              ValueTypes.PATH,
              "certificates, in PEM, of those who may vouch for MongoDB over TLS")
          .otherwise("those that Java trusts")
          .example("mongo-ca.pem");

  /** The longest time that a TTL index can count: 2^31-1 seconds, in whole days. */
  private static final Duration LONGEST_RETENTION = Duration.ofDays(24_855);

  static final List<Key<?>> ALL = List.of(URI, DATABASE, COLLECTION, RETENTION, TIMEOUT, TLS_CA);

  private MongoKeys() {}

  /** What is configured. */
  static MongoStoreSettings read(Settings settings) {
    MongoUri uri = settings.get(URI);
    Optional<Authorities> authorities = settings.get(TLS_CA).map(Authorities::new);
    if (authorities.isPresent() && !uri.isOverTls()) {
      settings.problem(TLS_CA, "is of no use without TLS; add tls=true to dlq.mongo.uri");
    }
    return new MongoStoreSettings(
        uri,
        authorities,
        settings.get(DATABASE),
        settings.get(COLLECTION),
        settings.get(RETENTION),
        settings.get(TIMEOUT));
  }

  private static ValueType<String> name(String of, Consumer<String> check) {
    return new ValueType<>(
        "the name of " + of,
        text -> {
          check.accept(text);
          return text;
        });
  }

  private static boolean isCountable(Duration retention) {
    return retention.toSeconds() >= 1 && retention.compareTo(LONGEST_RETENTION) <= 0;
  }
}
