package io.hookline.adapter.dlq.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.hookline.job.JobState;
import io.hookline.letter.LetterFilter;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Removes letters, some at a time. */
final class LetterRemoval {
  private static final int BATCH = 500;

  private final MongoCollection<BsonDocument> letters;

  LetterRemoval(MongoCollection<BsonDocument> letters) {
    this.letters = letters;
  }

  int remove(LetterFilter filter, int max) {
    Bson removable =
        Filters.and(
            LetterConditions.of(filter), Filters.ne(FieldNames.STATUS, JobState.PROCESSING.text()));
    int removed = 0;
    List<Long> oldest = oldest(removable, max);
    while (!oldest.isEmpty()) {
      removed += remove(removable, oldest);
      oldest = oldest(removable, max - removed);
    }
    return removed;
  }

  private List<Long> oldest(Bson removable, int most) {
    if (most <= 0) {
      return List.of();
    }
    return letters
        .find(removable)
        .projection(Projections.include(FieldNames.KEY))
        .sort(Sorts.ascending(FieldNames.KEY))
        .limit(Math.min(most, BATCH))
        .map(FieldNames::idOf)
        .into(new ArrayList<>());
  }

  /** Asks anew whether each may go: somebody may have sent it again meanwhile. */
  private int remove(Bson removable, List<Long> ids) {
    Bson these = Filters.and(Filters.in(FieldNames.KEY, ids), removable);
    return (int) letters.deleteMany(these).getDeletedCount();
  }
}
