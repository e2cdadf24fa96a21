package io.hookline.adapter.dlq.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/** What can be done with the letters of one collection. */
record Letters(
    LetterIndexes indexes,
    LetterIds ids,
    LetterReads reads,
    LetterCounts counts,
    LetterUpdates updates,
    LetterRemoval removal,
    Recording recording) {
  private static final String COUNTERS = "_counters";

  static Letters in(MongoDatabase database, String name) {
    MongoCollection<BsonDocument> read = database.getCollection(name, BsonDocument.class);
    MongoCollection<RawBsonDocument> written = read.withDocumentClass(RawBsonDocument.class);
    LetterIds ids =
        new LetterIds(database.getCollection(name + COUNTERS, BsonDocument.class), read);
    LetterReads reads = new LetterReads(read);
    LetterUpdates updates = new LetterUpdates(written);
    LetterAdditions additions = new LetterAdditions(written, new KnownLetters(read), ids);
    RedrivenLetters redriven = new RedrivenLetters(reads, updates);
    return new Letters(
        new LetterIndexes(read),
        ids,
        reads,
        new LetterCounts(read),
        updates,
        new LetterRemoval(read),
        new Recording(reads, redriven, additions, ids));
  }

  /** Makes what the letters need to be kept; harmless where all of it is there. */
  void prepare(Optional<Duration> retention) {
    indexes.ensure(retention);
    ids.catchUp();
  }
}
