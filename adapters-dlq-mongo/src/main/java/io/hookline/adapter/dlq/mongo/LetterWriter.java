package io.hookline.adapter.dlq.mongo;

import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.Request;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.Redrive;
import java.util.List;
import java.util.OptionalInt;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Writes dead letters as documents. */
final class LetterWriter {
  private LetterWriter() {}

  static BsonDocument write(DeadLetter letter) {
    BsonDocument document =
        new BsonDocument(FieldNames.KEY, new BsonInt64(letter.id()))
            .append(FieldNames.ID, new BsonInt64(letter.id()));
    writeContent(letter.content(), document);
    document.append(FieldNames.STATUS, new BsonString(letter.status().text()));
    document.append(FieldNames.CREATED_AT, BsonValues.date(letter.createdAt()));
    letter.redrive().ifPresent(redrive -> writeRedrive(redrive, document));
    document.append(FieldNames.UPDATED_AT, BsonValues.date(letter.updatedAt()));
    if (letter.status() != JobState.PROCESSING) {
      document.append(FieldNames.IDLE_SINCE, BsonValues.date(letter.updatedAt()));
    }
    document.append(FieldNames.AUDIT, audit(letter.audit()));
    return document.append(FieldNames.VERSION, new BsonInt64(letter.version()));
  }

  private static void writeContent(LetterContent content, BsonDocument document) {
    document
        .append(FieldNames.UUID, new BsonString(content.uuid().toString()))
        .append(FieldNames.WORKER, new BsonString(content.worker()))
        .append(FieldNames.QUEUE, new BsonString(content.queue().toString()))
        .append(FieldNames.JOB_ID, new BsonString(content.jobId().value()))
        .append(FieldNames.DESTINATION, new BsonString(content.destination().toString()));
    writeRequest(content.request(), document);
    document
        .append(FieldNames.ERROR, new BsonString(content.error()))
        .append(FieldNames.REASON, new BsonString(content.reason()))
        .append(FieldNames.ATTEMPTS, attempts(content.attempts()));
    lastStatus(content.attempts())
        .ifPresent(code -> document.append(FieldNames.RESPONSE_STATUS, new BsonInt32(code)));
  }

  private static void writeRequest(Request request, BsonDocument document) {
    document
        .append(FieldNames.METHOD, new BsonString(request.method().name()))
        .append(FieldNames.URL, new BsonString(request.url().toString()));
    HeaderDocument.write(request.headers(), document);
    document.append(FieldNames.PAYLOAD, BsonValues.bytes(request.payload()));
  }

  private static BsonArray attempts(List<PastAttempt> attempts) {
    return new BsonArray(attempts.stream().map(AttemptDocument::write).toList());
  }

  private static OptionalInt lastStatus(List<PastAttempt> attempts) {
    return attempts.isEmpty() ? OptionalInt.empty() : attempts.getLast().status();
  }

  private static void writeRedrive(Redrive redrive, BsonDocument document) {
    document
        .append(FieldNames.RETRIED_AT, BsonValues.date(redrive.at()))
        .append(FieldNames.QUEUED, BsonBoolean.valueOf(redrive.queued()));
  }

  private static BsonArray audit(List<AuditEntry> audit) {
    return new BsonArray(audit.stream().map(LetterWriter::entry).toList());
  }

  private static BsonDocument entry(AuditEntry entry) {
    return new BsonDocument(FieldNames.AT, BsonValues.date(entry.at()))
        .append(FieldNames.WHO, new BsonString(entry.who()))
        .append(FieldNames.WHAT, new BsonString(entry.what()));
  }
}
