package io.hookline.adapter.dlq.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.hookline.letter.DeadLetter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** Puts changed letters in the place of those that were read, unless somebody was faster. */
final class LetterUpdates {

  /** What became of a change. */
  enum Result {
    KEPT,
    /** The letter was changed meanwhile, or is gone. */
    TOO_LATE,
    /** Another letter has the uuid, or the job id and queue, that this one is to have. */
    TAKEN
  }

  private final MongoCollection<RawBsonDocument> letters;

  LetterUpdates(MongoCollection<RawBsonDocument> letters) {
    this.letters = letters;
  }

  Set<UUID> update(List<DeadLetter> changed) {
    Set<UUID> kept = ConcurrentHashMap.newKeySet();
    SideBySide.forEach(
        changed,
        letter -> {
          if (replace(letter) == Result.KEPT) {
            kept.add(letter.content().uuid());
          }
        });
    return kept;
  }

  /** Keeps {@code changed} if its version is the one that is kept. */
  Result replace(DeadLetter changed) {
    Bson same =
        Filters.and(
            Filters.eq(FieldNames.KEY, changed.id()),
            Filters.eq(FieldNames.VERSION, changed.version()));
    RawBsonDocument next = FittingDocument.of(changed.kept());
    try {
      return letters.replaceOne(same, next).getMatchedCount() == 1 ? Result.KEPT : Result.TOO_LATE;
    } catch (MongoWriteException failure) {
      if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return Result.TAKEN;
      }
      throw failure;
    }
  }
}
