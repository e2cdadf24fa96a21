package io.hookline.adapter.dlq.mongo;

import io.hookline.job.PastAttempt;
import io.hookline.job.Phase;
import io.hookline.job.Timing;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** An attempt as a document. Durations are milliseconds, to the nanosecond. */
final class AttemptDocument {
  private static final String STATUS = "status";

  private AttemptDocument() {}

  static BsonDocument write(PastAttempt attempt) {
    BsonDocument document =
        new BsonDocument("number", new BsonInt32(attempt.number()))
            .append("at", BsonValues.date(attempt.at()))
            .append("took_ms", BsonValues.millis(attempt.took()))
            .append("phases_ms", phases(attempt.timing()))
            .append("outcome", new BsonString(attempt.outcome()));
    attempt.status().ifPresent(status -> document.append(STATUS, new BsonInt32(status)));
    return document.append("excerpt", BsonValues.bytes(attempt.excerpt()));
  }

  static PastAttempt read(BsonDocument document) {
    return new PastAttempt(
        document.getNumber("number").intValue(),
        BsonValues.instant(document, "at"),
        BsonValues.duration(document, "took_ms"),
        timing(document.getDocument("phases_ms")),
        BsonValues.text(document, "outcome"),
        document.containsKey(STATUS)
            ? OptionalInt.of(document.getNumber(STATUS).intValue())
            : OptionalInt.empty(),
        BsonValues.payload(document, "excerpt"));
  }

  private static BsonDocument phases(Timing timing) {
    BsonDocument phases = new BsonDocument();
    for (Phase phase : Phase.values()) {
      Duration took = timing.of(phase);
      if (!took.isZero()) {
        phases.append(name(phase), BsonValues.millis(took));
      }
    }
    return phases;
  }

  private static Timing timing(BsonDocument phases) {
    return Timing.ofNanos(
        Stream.of(Phase.values()).mapToLong(phase -> nanos(phases, name(phase))).toArray());
  }

  private static long nanos(BsonDocument phases, String name) {
    return phases.containsKey(name) ? BsonValues.duration(phases, name).toNanos() : 0;
  }

  private static String name(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }
}
