package io.hookline.adapter.dlq.mongo;

import io.hookline.job.PastAttempt;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.port.AdapterException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** Makes documents that MongoDB takes: where a letter is too large, its history is cut. */
final class FittingDocument {
  private static final int LARGEST = 16 << 20;
  private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

  /** Tried one after the other, until the rest fits. */
  private static final List<UnaryOperator<DeadLetter>> CUTS =
      List.of(
          letter -> withExcerpts(letter, PastAttempt.EXCERPT),
          letter -> withExcerpts(letter, 0),
          letter -> withLatestAudit(letter, 50),
          letter -> withLatestAudit(letter, 10),
          letter -> withLatestAudit(letter, 0));

  private FittingDocument() {}

  /**
   * The document of {@code letter}, cut as far as it must be.
   *
   * @throws AdapterException where its request alone is too large
   */
  static RawBsonDocument of(DeadLetter letter) {
    RawBsonDocument document = whole(letter);
    DeadLetter left = letter;
    for (UnaryOperator<DeadLetter> cut : CUTS) {
      if (size(document) > LARGEST) {
        left = cut.apply(left);
        document = whole(left);
      }
    }
    if (size(document) > LARGEST) {
      throw tooLarge(letter.content(), size(document));
    }
    return document;
  }

  static int size(RawBsonDocument document) {
    return document.getByteBuffer().remaining();
  }

  private static RawBsonDocument whole(DeadLetter letter) {
    return new RawBsonDocument(LetterWriter.write(letter), CODEC);
  }

  private static AdapterException tooLarge(LetterContent content, int size) {
    return new AdapterException(
        "the dead letter of job %s is too large for MongoDB: %d bytes, %d of them its body, where"
                .formatted(content.jobId(), size, content.request().payload().size())
            + " a document holds at most %d; send less, or set dlq.type: sqlite"
                .formatted(LARGEST));
  }

  private static DeadLetter withExcerpts(DeadLetter letter, int limit) {
    return with(
        letter,
        letter.content().attempts().stream().map(a -> withExcerpt(a, limit)).toList(),
        letter.audit());
  }

  private static PastAttempt withExcerpt(PastAttempt attempt, int limit) {
    return new PastAttempt(
        attempt.number(),
        attempt.at(),
        attempt.took(),
        attempt.timing(),
        attempt.outcome(),
        attempt.status(),
        attempt.excerpt().first(limit));
  }

  private static DeadLetter withLatestAudit(DeadLetter letter, int count) {
    List<AuditEntry> audit = letter.audit();
    List<AuditEntry> latest = audit.subList(Math.max(0, audit.size() - count), audit.size());
    return with(letter, letter.content().attempts(), latest);
  }

  private static DeadLetter with(
      DeadLetter letter, List<PastAttempt> attempts, List<AuditEntry> audit) {
    return new DeadLetter(
        letter.id(),
        letter.version(),
        letter.content().withAttempts(attempts),
        letter.status(),
        letter.createdAt(),
        letter.updatedAt(),
        letter.redrive(),
        audit);
  }
}
