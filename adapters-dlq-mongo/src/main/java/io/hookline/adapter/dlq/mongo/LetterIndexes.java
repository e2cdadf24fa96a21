package io.hookline.adapter.dlq.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** The indexes: what must be unique, what is filtered by, and what makes old letters go. */
final class LetterIndexes {
  private static final String TTL = "retention";
  private static final String EXPIRES = "expireAfterSeconds";

  /** On a collection with millions of letters a new index takes its time, once. */
  private static final long LONGEST_BUILD_MINUTES = 30;

  /** Each with the key behind it: what is found is in the order of a page already. */
  private static final List<String> FILTERED_BY =
      List.of(
          FieldNames.STATUS,
          FieldNames.DESTINATION,
          FieldNames.WORKER,
          FieldNames.QUEUE,
          FieldNames.ERROR,
          FieldNames.REASON,
          FieldNames.RESPONSE_STATUS,
          FieldNames.CREATED_AT);

  private final MongoCollection<BsonDocument> letters;

  LetterIndexes(MongoCollection<BsonDocument> letters) {
    this.letters = letters.withTimeout(LONGEST_BUILD_MINUTES, TimeUnit.MINUTES);
  }

  /** The index on a field that letters are filtered and counted by. */
  static Bson on(String field) {
    return Indexes.ascending(field, FieldNames.KEY);
  }

  /** Makes what is missing, and lets letters go after {@code retention}, or never. */
  void ensure(Optional<Duration> retention) {
    letters.createIndexes(Stream.concat(unique(), filtered()).toList());
    Optional<Long> wanted = retention.map(Duration::toSeconds);
    Optional<Long> present = expiry();
    if (!present.equals(wanted)) {
      present.ifPresent(_ -> letters.dropIndex(TTL));
      wanted.ifPresent(this::createExpiry);
    }
  }

  private static Stream<IndexModel> unique() {
    IndexOptions unique = new IndexOptions().unique(true);
    return Stream.of(
        new IndexModel(Indexes.ascending(FieldNames.UUID), unique),
        new IndexModel(Indexes.ascending(FieldNames.JOB_ID, FieldNames.QUEUE), unique));
  }

  private static Stream<IndexModel> filtered() {
    return FILTERED_BY.stream().map(field -> new IndexModel(on(field)));
  }

  private Optional<Long> expiry() {
    return StreamSupport.stream(letters.listIndexes(BsonDocument.class).spliterator(), false)
        .filter(index -> index.getString("name").getValue().equals(TTL))
        .map(index -> index.getNumber(EXPIRES).longValue())
        .findFirst();
  }

  private void createExpiry(long seconds) {
    letters.createIndex(
        Indexes.ascending(FieldNames.IDLE_SINCE),
        new IndexOptions().name(TTL).expireAfter(seconds, TimeUnit.SECONDS));
  }
}
