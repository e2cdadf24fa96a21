package io.hookline.adapter.dlq.mongo;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Finds and lists letters. */
final class LetterReads {
  private static final long PAGE_BYTES = 32 << 20;

  private final MongoCollection<BsonDocument> letters;

  LetterReads(MongoCollection<BsonDocument> letters) {
    this.letters = letters;
  }

  Optional<DeadLetter> find(UUID uuid) {
    BsonDocument document = letters.find(Filters.eq(FieldNames.UUID, uuid.toString())).first();
    return Optional.ofNullable(document).map(LetterReader::read);
  }

  List<DeadLetter> list(LetterQuery query) {
    List<DeadLetter> page = new ArrayList<>();
    try (MongoCursor<BsonDocument> found = matching(query).cursor()) {
      fill(page, found);
    }
    return page;
  }

  /** The page that {@code query} asks for, were no letter large. */
  FindIterable<BsonDocument> matching(LetterQuery query) {
    List<Bson> conditions = new ArrayList<>(List.of(LetterConditions.of(query.filter())));
    query.after().ifPresent(id -> conditions.add(after(id, query.order())));
    return letters
        .find(Filters.and(conditions))
        .sort(sort(query.order()))
        .limit(query.limit())
        .allowDiskUse(true)
        .timeoutMode(TimeoutMode.ITERATION);
  }

  private static Bson after(long id, LetterQuery.Order order) {
    return switch (order) {
      case OLDEST_FIRST -> Filters.gt(FieldNames.KEY, id);
      case NEWEST_FIRST -> Filters.lt(FieldNames.KEY, id);
    };
  }

  private static Bson sort(LetterQuery.Order order) {
    return switch (order) {
      case OLDEST_FIRST -> Sorts.ascending(FieldNames.KEY);
      case NEWEST_FIRST -> Sorts.descending(FieldNames.KEY);
    };
  }

  private static void fill(List<DeadLetter> page, MongoCursor<BsonDocument> found) {
    long bytes = 0;
    while (found.hasNext()) {
      DeadLetter letter = LetterReader.read(found.next());
      bytes += letter.content().size();
      if (bytes > PAGE_BYTES && !page.isEmpty()) {
        return;
      }
      page.add(letter);
    }
  }
}
