package io.hookline.adapter.dlq.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.hookline.letter.DeadLetter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Tells which letters are here already, be it by their uuid or by their job. */
final class KnownLetters {
  private static final int AT_ONCE = 1_000;

  private final MongoCollection<BsonDocument> letters;

  KnownLetters(MongoCollection<BsonDocument> letters) {
    this.letters = letters;
  }

  /** Looks {@code some} up all together. */
  Predicate<DeadLetter> among(List<DeadLetter> some) {
    Set<Object> names = new HashSet<>();
    for (int from = 0; from < some.size(); from += AT_ONCE) {
      addNames(some.subList(from, Math.min(some.size(), from + AT_ONCE)), names);
    }
    return letter -> names.contains(uuid(letter)) || names.contains(job(letter));
  }

  private void addNames(List<DeadLetter> some, Set<Object> names) {
    Bson likely =
        Filters.or(
            LetterConditions.uuidIn(some.stream().map(l -> l.content().uuid()).toList()),
            Filters.in(
                FieldNames.JOB_ID, some.stream().map(l -> l.content().jobId().value()).toList()));
    letters
        .find(likely)
        .projection(Projections.include(FieldNames.UUID, FieldNames.JOB_ID, FieldNames.QUEUE))
        .forEach(found -> {
          names.add(BsonValues.text(found, FieldNames.UUID));
          names.add(
              new Job(
                  BsonValues.text(found, FieldNames.JOB_ID),
                  BsonValues.text(found, FieldNames.QUEUE)));
        });
  }

  private static String uuid(DeadLetter letter) {
    return letter.content().uuid().toString();
  }

  private static Job job(DeadLetter letter) {
    return new Job(letter.content().jobId().value(), letter.content().queue().toString());
  }

  private record Job(String id, String queue) {}
}
