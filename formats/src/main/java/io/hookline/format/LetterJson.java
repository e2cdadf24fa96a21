package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.job.Headers;
import io.hookline.job.JobState;
import io.hookline.job.Request;
import io.hookline.job.SecretHeaders;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.Redrive;
import java.io.IOException;

/** A dead letter as one object, on one line. */
public final class LetterJson {
  private LetterJson() {}

  /** The letter as text, without a line end. */
  public static String write(DeadLetter letter, Secrets secrets) {
    return JsonWriting.text(json -> write(letter, secrets, json));
  }

  /** Writes the object. */
  public static void write(DeadLetter letter, Secrets secrets, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", letter.id());
    writeContent(letter.content(), secrets, json);
    json.writeStringField("status", letter.status().text());
    json.writeStringField("created_at", Times.text(letter.createdAt()));
    if (letter.redrive().isPresent()) {
      writeRedrive(letter.redrive().get(), letter.status(), json);
    }
    json.writeStringField("updated_at", Times.text(letter.updatedAt()));
    json.writeNumberField("version", letter.version());
    json.writeFieldName("audit");
    AuditJson.write(letter.audit(), json);
    json.writeEndObject();
  }

  /**
   * The letter in {@code line}. Everything that a letter cannot do without must be there; what only
   * its history needs may be left out.
   *
   * @throws IllegalArgumentException with one line that names the field, never its value
   */
  public static DeadLetter read(String line) {
    return LetterReading.read(JsonReading.read(line));
  }

  private static void writeContent(LetterContent content, Secrets secrets, JsonGenerator json)
      throws IOException {
    json.writeStringField("uuid", content.uuid().toString());
    json.writeStringField("worker", content.worker());
    json.writeStringField("queue", content.queue().toString());
    json.writeStringField("job_id", content.jobId().value());
    writeRequest(content.request(), secrets, json);
    json.writeStringField("error", content.error());
    json.writeStringField("reason", content.reason());
    json.writeFieldName("attempts");
    AttemptsJson.write(content.attempts(), json);
  }

  private static void writeRequest(Request request, Secrets secrets, JsonGenerator json)
      throws IOException {
    json.writeStringField("method", request.method().name());
    json.writeStringField("url", request.url().toString());
    json.writeFieldName("header");
    HeadersJson.write(shown(request.headers(), secrets), json);
    json.writeFieldName("payload");
    BytesJson.write(request.payload(), json);
  }

  private static Headers shown(Headers headers, Secrets secrets) {
    return switch (secrets) {
      case KEPT -> headers;
      case MASKED -> SecretHeaders.masked(headers);
    };
  }

  /** Once a job has ended, that it was queued goes without saying. */
  private static void writeRedrive(Redrive redrive, JobState status, JsonGenerator json)
      throws IOException {
    json.writeStringField("retried_at", Times.text(redrive.at()));
    if (status == JobState.PROCESSING || !redrive.queued()) {
      json.writeBooleanField("queued", redrive.queued());
    }
  }
}
