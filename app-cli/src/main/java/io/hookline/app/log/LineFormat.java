package io.hookline.app.log;

import io.hookline.app.text.PlainText;
import io.hookline.job.Phase;
import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.AttemptEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.Severity;
import io.hookline.log.Timestamp;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes entries as lines: time, severity, what happened, and its fields as key=value. */
final class LineFormat implements Layout {
  private static final List<Phase> PHASES = List.of(Phase.values());
  private static final Map<Phase, String> NAMES =
      PHASES.stream()
          .collect(
              Collectors.toMap(phase -> phase, phase -> phase.name().toLowerCase(Locale.ROOT)));

  private final Timestamp now = new Timestamp();
  private final Timestamp later = new Timestamp();

  @Override
  public void append(LogEntry entry, StringBuilder lines) {
    switch (entry) {
      case AttemptEntry attempt -> attempt(attempt, lines);
      case TextEntry text -> text(text, lines);
    }
    lines.append('\n');
  }

  private void attempt(AttemptEntry entry, StringBuilder line) {
    head(entry, line);
    line.append(" job=").append(entry.job().value()).append(" origin=");
    PlainText.append(entry.origin().queue(), line);
    line.append(':').append(entry.origin().position());
    line.append(" call=\"").append(entry.method().name()).append(' ');
    PlainText.appendUrl(entry.url(), line);
    line.append("\" attempt=").append(entry.number()).append('/').append(entry.maxAttempts());
    line.append(" outcome=\"");
    PlainText.append(entry.outcome(), line);
    line.append("\" took=").append(entry.took().toMillis()).append("ms");
    phases(entry, line);
    line.append(" worker=");
    PlainText.append(entry.worker(), line);
    next(entry, line);
  }

  /** Those that took a whole millisecond. */
  private static void phases(AttemptEntry entry, StringBuilder line) {
    for (Phase phase : PHASES) {
      long millis = entry.timing().of(phase).toMillis();
      if (millis > 0) {
        line.append(' ').append(NAMES.get(phase)).append('=').append(millis).append("ms");
      }
    }
  }

  private void next(AttemptEntry entry, StringBuilder line) {
    switch (entry.decision()) {
      case Done() -> {}
      case RetryAt(Instant at) -> {
        line.append(" next=retry at=");
        later.append(at, line);
      }
      case GiveUp(String reason) -> {
        line.append(" next=gave-up reason=\"");
        PlainText.append(reason, line);
        line.append('"');
      }
    }
  }

  private void text(TextEntry entry, StringBuilder line) {
    head(entry, line);
    line.append(' ');
    PlainText.append(entry.detail(), line);
  }

  private void head(LogEntry entry, StringBuilder line) {
    now.append(entry.at(), line);
    line.append(' ').append(column(entry.severity())).append(' ').append(entry.word());
  }

  /** The word, as wide as the others. */
  private static String column(Severity severity) {
    return switch (severity) {
      case DEBUG -> "DEBUG";
      case INFO -> "INFO ";
      case WARN -> "WARN ";
      case ERROR -> "ERROR";
    };
  }
}
