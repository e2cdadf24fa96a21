package io.hookline.app.log;

import io.hookline.app.log.LogEntry.AttemptEntry;
import io.hookline.app.log.LogEntry.TextEntry;
import io.hookline.app.text.PlainText;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.time.Instant;

/** Writes entries as lines: time, severity, what happened, and its fields as key=value. */
final class LineFormat {
  private volatile int maxAttempts;
  private final Timestamp now = new Timestamp();
  private final Timestamp later = new Timestamp();

  /** With the number of attempts that a job has in all. */
  LineFormat(int maxAttempts) {
    this.maxAttempts = maxAttempts;
  }

  /** From now on a job has {@code most} attempts in all; from any thread. */
  void showAttempts(int most) {
    maxAttempts = most;
  }

  /** Appends the line of {@code entry} to {@code lines}. */
  void append(LogEntry entry, StringBuilder lines) {
    switch (entry) {
      case AttemptEntry attempt -> attempt(attempt, lines);
      case TextEntry text -> text(text, lines);
    }
    lines.append('\n');
  }

  private void attempt(AttemptEntry entry, StringBuilder line) {
    boolean delivered = entry.decision() instanceof Done;
    head(
        entry.at(),
        delivered ? Severity.INFO : Severity.WARN,
        delivered ? "Delivered" : "Failed",
        line);
    line.append(" job=").append(entry.job().value()).append(" origin=");
    PlainText.append(entry.origin().queue(), line);
    line.append(':').append(entry.origin().position());
    line.append(" call=\"").append(entry.method().name()).append(' ');
    PlainText.appendUrl(entry.url(), line);
    line.append("\" attempt=").append(entry.number()).append('/').append(maxAttempts);
    line.append(" outcome=\"");
    PlainText.append(entry.outcome(), line);
    line.append("\" took=").append(entry.took().toMillis()).append("ms");
    next(entry, line);
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
    head(entry.at(), entry.severity(), entry.word(), line);
    line.append(' ');
    PlainText.append(entry.detail(), line);
  }

  private void head(Instant at, Severity severity, String word, StringBuilder line) {
    now.append(at, line);
    line.append(' ').append(severity.column()).append(' ').append(word);
  }
}
