package io.hookline.adapter.dlq.mongo;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** Counts letters by a facet. */
final class LetterCounts {
  private static final String COUNT = "count";
  private static final String NO_RESPONSE = "none";

  private final MongoCollection<BsonDocument> letters;

  LetterCounts(MongoCollection<BsonDocument> letters) {
    this.letters = letters;
  }

  Map<String, Long> count(LetterFilter filter, Facet facet) {
    Map<String, Long> counts = new HashMap<>();
    groups(filter, field(facet))
        .forEach(group ->
            counts.put(
                name(group.get(FieldNames.KEY, BsonNull.VALUE), facet),
                group.getNumber(COUNT).longValue()));
    return counts;
  }

  private AggregateIterable<BsonDocument> groups(LetterFilter filter, Optional<String> field) {
    BsonValue group = field.<BsonValue>map(f -> new BsonString("$" + f)).orElse(BsonNull.VALUE);
    AggregateIterable<BsonDocument> groups =
        letters.aggregate(
            List.of(
                Aggregates.match(LetterConditions.of(filter)),
                Aggregates.group(group, Accumulators.sum(COUNT, 1L))));
    // Where all are counted the index knows enough; MongoDB would read every letter with its body.
    return filter.equals(LetterFilter.ALL) ? groups.hint(index(field)) : groups;
  }

  private static Bson index(Optional<String> field) {
    return field.map(LetterIndexes::on).orElseGet(() -> Indexes.ascending(FieldNames.KEY));
  }

  private static Optional<String> field(Facet facet) {
    return switch (facet) {
      case ALL -> Optional.empty();
      case STATUS -> Optional.of(FieldNames.STATUS);
      case DESTINATION -> Optional.of(FieldNames.DESTINATION);
      case REASON -> Optional.of(FieldNames.REASON);
      case RESPONSE_STATUS -> Optional.of(FieldNames.RESPONSE_STATUS);
    };
  }

  private static String name(BsonValue group, Facet facet) {
    return switch (facet) {
      case ALL -> "";
      case STATUS, DESTINATION, REASON -> group.asString().getValue();
      case RESPONSE_STATUS ->
          group.isNumber() ? String.valueOf(group.asNumber().intValue()) : NO_RESPONSE;
    };
  }
}
