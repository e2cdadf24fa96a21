package io.hookline.adapter.log.tcp;

import io.hookline.job.WorkerIdentity;
import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.AttemptEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.Severity;
import io.hookline.log.Timestamp;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Syslog as in RFC 5424, each message behind its length in bytes as in RFC 6587. */
final class SyslogEncoder implements Encoder {
  private static final int MAX_HOST = 255;
  private static final int MAX_WORD = 32;
  private static final int MAX_TEXT = 4096;

  private final WorkerIdentity worker;
  private final Facility facility;
  private final Timestamp timestamp = new Timestamp();
  private final StringBuilder line = new StringBuilder();

  SyslogEncoder(WorkerIdentity worker, Facility facility) {
    this.worker = worker;
    this.facility = facility;
  }

  @Override
  public void encode(LogEntry entry, OutputStream to) throws IOException {
    line.setLength(0);
    head(entry);
    switch (entry) {
      case AttemptEntry attempt -> {
        new StructuredData(line).attempt(attempt);
        line.append(' ');
        plain(attempt.outcome());
      }
      case TextEntry text -> {
        new StructuredData(line).worker(worker.name());
        line.append(' ');
        plain(text.detail());
      }
    }
    byte[] message = line.toString().getBytes(StandardCharsets.UTF_8);
    to.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
    to.write(message);
  }

  private void head(LogEntry entry) {
    line.append('<').append(facility.priority(code(entry.severity()))).append(">1 ");
    timestamp.append(entry.at(), line);
    line.append(' ');
    name(worker.host(), MAX_HOST);
    line.append(" hookline ").append(worker.pid()).append(' ');
    name(entry.word(), MAX_WORD);
    line.append(' ');
  }

  private static int code(Severity severity) {
    return switch (severity) {
      case DEBUG -> 7;
      case INFO -> 6;
      case WARN -> 4;
      case ERROR -> 3;
    };
  }

  /** Visible ASCII, as the fields of the head must be. */
  private void name(String text, int max) {
    int start = line.length();
    for (int i = 0; i < Math.min(text.length(), max); i++) {
      char c = text.charAt(i);
      line.append(c > ' ' && c < 0x7f ? c : '?');
    }
    if (line.length() == start) {
      line.append('-');
    }
  }

  /** One line, as receivers put one message into one line. */
  private void plain(String text) {
    for (int i = 0; i < Math.min(text.length(), MAX_TEXT); i++) {
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) ? '?' : c);
    }
  }
}
