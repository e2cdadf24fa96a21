package io.hookline.adapter.dlq.mongo;

import static io.hookline.adapter.dlq.mongo.Samples.ENTRY;
import static io.hookline.adapter.dlq.mongo.Samples.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.port.AdapterException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A letter's document")
class DocumentTest {
  private static final DeadLetter FRESH = DeadLetter.fresh(7, content(2), Samples.AT);
  private static final DeadLetter REDRIVEN = FRESH.redriven(content(2).jobId(), ENTRY);

  @Test
  @DisplayName("has these fields")
  void names() {
    assertThat(LetterWriter.write(REDRIVEN.notRedriven(REDRIVEN, ENTRY)).keySet())
        .containsExactly(
            "_id",
            "id",
            "uuid",
            "worker",
            "queue",
            "job_id",
            "destination",
            "method",
            "url",
            "header",
            "payload",
            "error",
            "reason",
            "attempts",
            "response_status",
            "status",
            "created_at",
            "retried_at",
            "queued",
            "updated_at",
            "audit",
            "version");
  }

  @Test
  @DisplayName("tells since when a letter may go, but not while it is on its queue")
  void idle() {
    DeadLetter ended = REDRIVEN.failedAgain(content(2), Samples.LATER);

    assertThat(LetterWriter.write(FRESH).getDateTime("idle_since").getValue())
        .isEqualTo(Samples.AT.toEpochMilli());
    assertThat(LetterWriter.write(REDRIVEN)).doesNotContainKey("idle_since");
    assertThat(LetterWriter.write(ended).getDateTime("idle_since").getValue())
        .isEqualTo(Samples.LATER.toEpochMilli());
  }

  @Test
  @DisplayName("reads well in MongoDB's own shell")
  void reads() {
    BsonDocument attempt = LetterWriter.write(FRESH).getArray("attempts").get(0).asDocument();

    assertThat(attempt.getDecimal128("took_ms").getValue()).hasToString("31.234567");
    assertThat(attempt.getDocument("phases_ms").keySet()).containsExactly("connect", "response");
  }

  @Test
  @DisplayName("has header names in which MongoDB takes no character for its own")
  void headerNames() {
    BsonDocument document =
        LetterWriter.write(
            with(
                new Headers(
                    List.of(
                        new Header("X.Tag", "a"),
                        new Header("$where", "b"),
                        new Header("X.Tag", "c")))));

    BsonDocument header = document.getDocument("header");
    assertThat(header.keySet()).noneMatch(name -> name.contains(".") || name.contains("$"));
    assertThat(header.values().stream().findFirst().orElseThrow().asArray())
        .containsExactly(new BsonString("a"), new BsonString("c"));
    assertThat(document).containsKey("header_order");
  }

  @Test
  @DisplayName("needs no order of its own where equal names stand together")
  void headerOrder() {
    Headers together =
        new Headers(List.of(new Header("A", "1"), new Header("B", "2"), new Header("B", "3")));

    assertThat(LetterWriter.write(with(together))).doesNotContainKey("header_order");
  }

  @Test
  @DisplayName("is cut at the earliest audit entries where no excerpt is left to cut")
  void cutsAudit() {
    List<AuditEntry> audit =
        IntStream.range(0, 200)
            .mapToObj(n -> new AuditEntry(Samples.AT, "alice", n + "x".repeat(10_000)))
            .toList();
    DeadLetter letter = audited(withPayload(15 << 20), audit);

    RawBsonDocument document = FittingDocument.of(letter);

    assertThat(document.getByteBuffer().remaining()).isLessThanOrEqualTo(16 << 20);
    DeadLetter kept = LetterReader.read(document);
    assertThat(kept.content().request()).isEqualTo(letter.content().request());
    assertThat(kept.audit()).hasSizeBetween(1, 199).endsWith(audit.getLast());
  }

  @Test
  @DisplayName("that somebody else wrote is named, but not what it holds")
  void unreadable() {
    BsonDocument document = LetterWriter.write(FRESH);
    document.put("url", new BsonString("http://host/?token=s3cr3t and more"));

    assertThatThrownBy(() -> LetterReader.read(document))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("dead letter 7")
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  @DisplayName("may have numbers of another type, as shells write them")
  void numbers() {
    BsonDocument document = LetterWriter.write(FRESH);
    document.put("version", new BsonDouble(1));
    document.put("_id", new BsonInt32(7));

    assertThat(LetterReader.read(document)).isEqualTo(FRESH);
  }

  private static DeadLetter with(Headers headers) {
    Request request = content(2).request();
    return FRESH.edited(
        new Request(request.method(), request.url(), headers, request.payload()), ENTRY);
  }

  private static DeadLetter withPayload(int size) {
    Request request = content(2).request();
    URI url = request.url();
    return FRESH.edited(
        new Request(request.method(), url, request.headers(), Payload.of(new byte[size])), ENTRY);
  }

  private static DeadLetter audited(DeadLetter letter, List<AuditEntry> audit) {
    return new DeadLetter(
        letter.id(),
        letter.version(),
        letter.content(),
        letter.status(),
        letter.createdAt(),
        letter.updatedAt(),
        letter.redrive(),
        audit);
  }
}
