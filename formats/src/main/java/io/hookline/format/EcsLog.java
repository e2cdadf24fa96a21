package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.job.WorkerIdentity;
import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.AttemptEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.Timestamp;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Log entries as JSON lines in Elastic Common Schema; what it has no field for stands under {@code
 * hookline}. For one thread.
 */
public final class EcsLog {
  private static final String VERSION = "8.17.0";

  /** Room for a line that people still read; receivers have limits of their own beyond. */
  private static final int MAX_TEXT = 4096;

  private final WorkerIdentity worker;
  private final Timestamp timestamp = new Timestamp();
  private final StringBuilder time = new StringBuilder();

  /** Writes what {@code worker} logs. */
  public EcsLog(WorkerIdentity worker) {
    this.worker = worker;
  }

  /** Writes {@code entry} as one line, with its end. */
  public void write(LogEntry entry, OutputStream to) throws IOException {
    try (JsonGenerator json = JsonWriting.FACTORY.createGenerator(to)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      head(entry, json);
      switch (entry) {
        case AttemptEntry attempt -> EcsAttempt.write(attempt, json);
        case TextEntry text -> json.writeStringField("message", cut(text.detail()));
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void head(LogEntry entry, JsonGenerator json) throws IOException {
    time.setLength(0);
    timestamp.append(entry.at(), time);
    json.writeStringField("@timestamp", time.toString());
    json.writeStringField("log.level", entry.severity().name());
    json.writeStringField("ecs.version", VERSION);
    json.writeStringField("service.name", "hookline");
    json.writeStringField("service.node.name", worker.name());
    json.writeStringField("host.name", worker.host());
    json.writeNumberField("process.pid", worker.pid());
    json.writeStringField("event.action", entry.word().toLowerCase(Locale.ROOT));
  }

  static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }
}
