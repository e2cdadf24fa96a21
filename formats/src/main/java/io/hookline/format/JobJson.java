package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.letter.DeadLetter;
import io.hookline.port.JobSighting;
import java.io.IOException;
import java.util.Optional;

/** A job as one object, on one line: where it stands, and what is sent. */
public final class JobJson {
  private JobJson() {}

  /** The job of {@code queue} as text, of which nothing is hidden here. */
  public static String write(QueueRef queue, JobSighting job, Optional<DeadLetter> letter) {
    return JsonWriting.text(json -> {
      json.writeStartObject();
      json.writeStringField("job_id", job.id().value());
      json.writeStringField("queue", queue.toString());
      if (job.worker().isPresent()) {
        json.writeStringField("worker", job.worker().get());
      }
      json.writeStringField("status", job.state().text());
      QueueJson.time("due", job.due(), json);
      json.writeNumberField("attempts", job.attempts());
      json.writeFieldName("history");
      AttemptsJson.write(job.history(), json);
      if (job.request().isPresent()) {
        data(job.request().get(), json);
      }
      if (letter.isPresent()) {
        letter(letter.get(), json);
      }
      json.writeEndObject();
    });
  }

  private static void data(Request request, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("data");
    json.writeStringField("method", request.method().name());
    json.writeStringField("url", request.url().toString());
    json.writeFieldName("header");
    HeadersJson.write(request.headers(), json);
    json.writeFieldName("payload");
    BytesJson.write(request.payload(), json);
    json.writeEndObject();
  }

  private static void letter(DeadLetter letter, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("dead_letter");
    json.writeNumberField("id", letter.id());
    json.writeStringField("uuid", letter.content().uuid().toString());
    json.writeStringField("status", letter.status().text());
    json.writeStringField("error", letter.content().error());
    json.writeStringField("reason", letter.content().reason());
    json.writeStringField("created_at", Times.text(letter.createdAt()));
    json.writeEndObject();
  }
}
