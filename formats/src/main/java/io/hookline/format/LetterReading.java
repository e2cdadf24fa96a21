package io.hookline.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.hookline.job.Headers;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.PastAttempts;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.RequestRules;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.Redrive;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads a dead letter that may come from anywhere. */
final class LetterReading {
  private static final List<String> NAMES =
      List.of(
          "id",
          "uuid",
          "worker",
          "queue",
          "job_id",
          "method",
          "url",
          "header",
          "payload",
          "error",
          "reason",
          "attempts",
          "status",
          "created_at",
          "retried_at",
          "queued",
          "updated_at",
          "version",
          "audit");

  private LetterReading() {}

  static DeadLetter read(JsonNode object) {
    Fields letter = Fields.of("", object, NAMES);
    JobState status = letter.required("status", LetterReading::status);
    Instant created = letter.required("created_at", Times::parse);
    return new DeadLetter(
        letter.or(0L, "id", (place, value) -> Numbers.whole(place, value, 0, Long.MAX_VALUE)),
        letter.or(1L, "version", (place, value) -> Numbers.whole(place, value, 1, Long.MAX_VALUE)),
        content(letter),
        status,
        created,
        letter.or(created, "updated_at", LetterReading::time),
        redrive(letter, status),
        letter.or(List.of(), "audit", AuditJson::read));
  }

  private static LetterContent content(Fields letter) {
    return new LetterContent(
        letter.required("uuid", LetterReading::uuid),
        letter.required("worker", Fields::text),
        letter.required("queue", LetterReading::queue),
        letter.required("job_id", JobId::new),
        request(letter),
        letter.required("error", Fields::text),
        letter.required("reason", Fields::text),
        latest(letter.or(List.of(), "attempts", AttemptsJson::read)));
  }

  private static Request request(Fields letter) {
    return new Request(
        letter.required("method", RequestRules::method),
        letter.required("url", RequestRules::url),
        letter.or(Headers.NONE, "header", HeadersJson::read),
        letter.or(Payload.EMPTY, "payload", BytesJson::read));
  }

  private static Optional<Redrive> redrive(Fields letter, JobState status) {
    Optional<Instant> at = letter.optional("retried_at").map(v -> time("retried_at", v));
    if (at.isEmpty() && status == JobState.PROCESSING) {
      throw letter.problem("retried_at", "is missing, though status is processing");
    }
    boolean queued = letter.or(true, "queued", Numbers::flag);
    return at.map(when -> new Redrive(when, queued));
  }

  private static List<PastAttempt> latest(List<PastAttempt> attempts) {
    return PastAttempts.latest(List.of(), attempts, LetterContent.MOST_ATTEMPTS);
  }

  private static Instant time(String place, JsonNode value) {
    return Fields.parsed(place, value, Times::parse);
  }

  private static JobState status(String text) {
    return JobState.of(text)
        .orElseThrow(
            () -> new IllegalArgumentException("is none of pending, processing, failed, complete"));
  }

  private static QueueRef queue(String text) {
    if (text.indexOf(':') <= 0) {
      throw new IllegalArgumentException("is no TYPE:NAME, such as file:/var/spool/orders.csv");
    }
    return QueueRef.parse(text);
  }

  /** {@link UUID#fromString} also takes shorter ones, which would be written otherwise. */
  private static UUID uuid(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      if (uuid.toString().equalsIgnoreCase(text)) {
        return uuid;
      }
    } catch (IllegalArgumentException invalid) {
      throw new IllegalArgumentException("is no UUID", invalid);
    }
    throw new IllegalArgumentException("is no UUID");
  }
}
