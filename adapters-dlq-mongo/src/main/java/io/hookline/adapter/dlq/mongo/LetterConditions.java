package io.hookline.adapter.dlq.mongo;

import com.mongodb.client.model.Filters;
import io.hookline.job.JobState;
import io.hookline.letter.LetterFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.conversions.Bson;

/** Says to MongoDB which letters are meant. */
final class LetterConditions {
  private LetterConditions() {}

  static Bson of(LetterFilter filter) {
    List<Bson> all = new ArrayList<>();
    if (!filter.uuids().isEmpty()) {
      all.add(uuidIn(filter.uuids().stream().toList()));
    }
    filter.uuidBeginning().map(LetterConditions::uuidBegins).ifPresent(all::add);
    if (!filter.statuses().isEmpty()) {
      all.add(
          Filters.in(FieldNames.STATUS, filter.statuses().stream().map(JobState::text).toList()));
    }
    equal(FieldNames.DESTINATION, filter.destination(), all);
    equal(FieldNames.WORKER, filter.worker(), all);
    equal(FieldNames.QUEUE, filter.queue(), all);
    holds(FieldNames.ERROR, filter.error(), all);
    holds(FieldNames.REASON, filter.reason(), all);
    filter.since().map(LetterConditions::since).ifPresent(all::add);
    filter.until().map(LetterConditions::until).ifPresent(all::add);
    return both(all);
  }

  static Bson uuidIn(List<UUID> uuids) {
    return Filters.in(FieldNames.UUID, uuids.stream().map(UUID::toString).toList());
  }

  /** A range, which the index knows: no character of a uuid comes after an f. */
  private static Bson uuidBegins(String text) {
    return Filters.and(Filters.gte(FieldNames.UUID, text), Filters.lt(FieldNames.UUID, text + "g"));
  }

  private static Bson both(List<Bson> conditions) {
    return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
  }

  private static void equal(String field, Optional<String> value, List<Bson> all) {
    value.map(text -> Filters.eq(field, text)).ifPresent(all::add);
  }

  private static void holds(String field, Optional<String> part, List<Bson> all) {
    part.map(text -> Filters.regex(field, TextPattern.of(text))).ifPresent(all::add);
  }

  private static Bson since(Instant at) {
    return Filters.gte(FieldNames.CREATED_AT, BsonValues.date(at));
  }

  private static Bson until(Instant at) {
    return Filters.lt(FieldNames.CREATED_AT, BsonValues.date(at));
  }
}
