package io.hookline.adapter.dlq.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Counts letters up, over all workers, in one document of a collection of its own. */
final class LetterIds {
  private static final String LAST = "last";

  private final MongoCollection<BsonDocument> counters;
  private final MongoCollection<BsonDocument> letters;
  private final Bson counter;

  LetterIds(MongoCollection<BsonDocument> counters, MongoCollection<BsonDocument> letters) {
    this.counters = counters;
    this.letters = letters;
    this.counter = Filters.eq(FieldNames.KEY, letters.getNamespace().getCollectionName());
  }

  /** The first of {@code count} ids that nobody else gets. */
  long take(int count) {
    Optional<Long> before = Optional.empty();
    while (before.isEmpty()) {
      before = increment(count);
      if (before.isEmpty()) {
        catchUp();
      }
    }
    return before.get() + 1;
  }

  /**
   * Puts the counter where the letters are: at first, and where it was lost or set back, as by a
   * backup that was played back in part.
   */
  void catchUp() {
    Bson atLeast = Updates.max(LAST, highest());
    try {
      counters.updateOne(counter, atLeast, new UpdateOptions().upsert(true));
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw failure;
      }
      // Somebody else made it at the same moment.
      counters.updateOne(counter, atLeast);
    }
  }

  private Optional<Long> increment(int count) {
    FindOneAndUpdateOptions before =
        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.BEFORE);
    return Optional.ofNullable(
            counters.findOneAndUpdate(counter, Updates.inc(LAST, (long) count), before))
        .map(document -> document.getNumber(LAST).longValue());
  }

  private long highest() {
    return Optional.ofNullable(
            letters
                .find()
                .projection(Projections.include(FieldNames.KEY))
                .sort(Sorts.descending(FieldNames.KEY))
                .first())
        .map(FieldNames::idOf)
        .orElse(0L);
  }
}
