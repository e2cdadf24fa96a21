package io.hookline.adapter.queue.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hookline.job.WorkerIdentity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says who has a queue file open, in one JSON object. Whether that worker still lives is not said
 * here, since it could not say so: the lock on the journal tells.
 *
 * @param worker who it is
 * @param since when it opened the file
 */
record WorkerFile(WorkerIdentity worker, Instant since) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Written by the worker only; longer is none of ours. */
  private static final long LONGEST = 64 << 10;

  /** Reads it; empty where there is none, or none that can be read. */
  static Optional<WorkerFile> read(Path path) {
    try {
      return Files.exists(path) && Files.size(path) <= LONGEST
          ? Optional.of(parse(Files.readString(path)))
          : Optional.empty();
    } catch (IOException | DateTimeException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /** Puts it in place as a whole. */
  void write(Path path) throws IOException {
    Path beside = path.resolveSibling(path.getFileName() + ".new");
    Files.writeString(beside, text());
    Files.move(beside, path, StandardCopyOption.REPLACE_EXISTING);
  }

  private String text() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("name", worker.name());
      json.writeStringField("host", worker.host());
      json.writeStringField("pid", Long.toString(worker.pid()));
      json.writeStringField("since", since.toString());
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static WorkerFile parse(String text) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = JSON.createParser(text)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
          fields.put(String.valueOf(json.currentName()), json.getText());
        }
      }
    }
    return new WorkerFile(
        new WorkerIdentity(
            field(fields, "name"), field(fields, "host"), Long.parseLong(field(fields, "pid"))),
        Instant.parse(field(fields, "since")));
  }

  private static String field(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no " + name));
  }
}
