package io.hookline.adapter.dlq.mongo;

import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.Redrive;
import io.hookline.port.AdapterException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BSONException;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;

/** Reads dead letters from documents. */
final class LetterReader {
  private LetterReader() {}

  /**
   * The letter in {@code document}.
   *
   * @throws AdapterException where somebody else wrote it who knew no better
   */
  static DeadLetter read(BsonDocument document) {
    try {
      return letter(document);
    } catch (RuntimeException unreadable) {
      throw new AdapterException(
          "dead letter %s in MongoDB cannot be read (%s); mend or delete its document"
              .formatted(idOf(document), why(unreadable)),
          unreadable);
    }
  }

  private static String idOf(BsonDocument document) {
    BsonValue id = document.get(FieldNames.KEY, BsonNull.VALUE);
    return id.isNumber() ? String.valueOf(id.asNumber().longValue()) : "without an id";
  }

  /** Only BSON's own words: the others may repeat a URL with its secrets. */
  private static String why(RuntimeException unreadable) {
    return unreadable instanceof BSONException
        ? String.valueOf(unreadable.getMessage())
        : "a value is not what it should be";
  }

  private static DeadLetter letter(BsonDocument document) {
    return new DeadLetter(
        FieldNames.idOf(document),
        document.getNumber(FieldNames.VERSION).longValue(),
        content(document),
        JobState.of(BsonValues.text(document, FieldNames.STATUS)).orElseThrow(),
        BsonValues.instant(document, FieldNames.CREATED_AT),
        BsonValues.instant(document, FieldNames.UPDATED_AT),
        redrive(document),
        all(document, FieldNames.AUDIT, LetterReader::entry));
  }

  private static LetterContent content(BsonDocument document) {
    return new LetterContent(
        UUID.fromString(BsonValues.text(document, FieldNames.UUID)),
        BsonValues.text(document, FieldNames.WORKER),
        QueueRef.parse(BsonValues.text(document, FieldNames.QUEUE)),
        new JobId(BsonValues.text(document, FieldNames.JOB_ID)),
        request(document),
        BsonValues.text(document, FieldNames.ERROR),
        BsonValues.text(document, FieldNames.REASON),
        all(document, FieldNames.ATTEMPTS, AttemptDocument::read));
  }

  private static Request request(BsonDocument document) {
    return new Request(
        HttpMethod.valueOf(BsonValues.text(document, FieldNames.METHOD)),
        URI.create(BsonValues.text(document, FieldNames.URL)),
        HeaderDocument.read(document),
        BsonValues.payload(document, FieldNames.PAYLOAD));
  }

  private static Optional<Redrive> redrive(BsonDocument document) {
    return document.containsKey(FieldNames.RETRIED_AT)
        ? Optional.of(
            new Redrive(
                BsonValues.instant(document, FieldNames.RETRIED_AT),
                document.getBoolean(FieldNames.QUEUED).getValue()))
        : Optional.empty();
  }

  private static AuditEntry entry(BsonDocument document) {
    return new AuditEntry(
        BsonValues.instant(document, FieldNames.AT),
        BsonValues.text(document, FieldNames.WHO),
        BsonValues.text(document, FieldNames.WHAT));
  }

  private static <T> List<T> all(
      BsonDocument document, String name, Function<BsonDocument, T> read) {
    return document.getArray(name).stream().map(value -> read.apply(value.asDocument())).toList();
  }
}
