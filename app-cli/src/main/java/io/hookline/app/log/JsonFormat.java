package io.hookline.app.log;

import io.hookline.format.EcsLog;
import io.hookline.job.WorkerIdentity;
import io.hookline.log.LogEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Writes entries as JSON lines in Elastic Common Schema. */
final class JsonFormat implements Layout {
  private final EcsLog log;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  JsonFormat(WorkerIdentity worker) {
    log = new EcsLog(worker);
  }

  @Override
  public void append(LogEntry entry, StringBuilder lines) {
    line.reset();
    try {
      log.write(entry, line);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    lines.append(line.toString(StandardCharsets.UTF_8));
  }
}
