package io.hookline.adapter.log.tcp;

import io.hookline.job.Phase;
import io.hookline.log.LogEntry.AttemptEntry;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The fields of a syslog message. */
final class StructuredData {
  /** The number that RFC 5612 sets aside for those who have none of their own. */
  private static final String ID = "hookline@32473";

  private static final int MAX_VALUE = 2048;
  private static final List<Phase> PHASES = List.of(Phase.values());
  private static final List<String> NAMES =
      PHASES.stream().map(phase -> phase.name().toLowerCase(Locale.ROOT) + "_ns").toList();

  private final StringBuilder line;

  /** Written to {@code line}. */
  StructuredData(StringBuilder line) {
    this.line = line;
  }

  void worker(String name) {
    line.append('[').append(ID);
    field("worker", name);
    line.append(']');
  }

  void attempt(AttemptEntry entry) {
    line.append('[').append(ID);
    field("worker", entry.worker());
    field("job", entry.job().value());
    field("queue", entry.origin().queue());
    number("position", entry.origin().position());
    field("method", entry.method().name());
    url(entry.url());
    number("attempt", entry.number());
    number("max_attempts", entry.maxAttempts());
    entry.status().ifPresent(status -> number("status", status));
    number("duration_ns", entry.took().toNanos());
    phases(entry);
    next(entry);
    line.append(']');
  }

  /** Without query and user information, where secrets use to be. */
  private void url(URI url) {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    field("url", url.getScheme() + "://" + url.getHost() + port + url.getRawPath());
  }

  private void phases(AttemptEntry entry) {
    for (int i = 0; i < PHASES.size(); i++) {
      long nanos = entry.timing().of(PHASES.get(i)).toNanos();
      if (nanos > 0) {
        number(NAMES.get(i), nanos);
      }
    }
  }

  private void next(AttemptEntry entry) {
    switch (entry.decision()) {
      case Done() -> {}
      case RetryAt(Instant at) -> {
        field("next", "retry");
        field("retry_at", at.toString());
      }
      case GiveUp(String reason) -> {
        field("next", "gave-up");
        field("reason", reason);
      }
    }
  }

  private void number(String name, long value) {
    line.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private void field(String name, String value) {
    line.append(' ').append(name).append("=\"");
    for (int i = 0; i < Math.min(value.length(), MAX_VALUE); i++) {
      escaped(value.charAt(i));
    }
    line.append('"');
  }

  private void escaped(char c) {
    if (c == '"' || c == '\\' || c == ']') {
      line.append('\\');
    }
    line.append(Character.isISOControl(c) ? '?' : c);
  }
}
