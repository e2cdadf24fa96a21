package io.hookline.format;

import com.fasterxml.jackson.core.JsonGenerator;
import io.hookline.job.Phase;
import io.hookline.log.LogEntry.AttemptEntry;
import io.hookline.log.Timestamp;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What an attempt's line has beyond the others. */
final class EcsAttempt {
  private static final List<Phase> PHASES = List.of(Phase.values());
  private static final List<String> NAMES =
      PHASES.stream()
          .map(phase -> "hookline.phase." + phase.name().toLowerCase(Locale.ROOT))
          .toList();

  private EcsAttempt() {}

  static void write(AttemptEntry entry, JsonGenerator json) throws IOException {
    json.writeStringField("message", EcsLog.cut(entry.word() + ": " + entry.outcome()));
    json.writeStringField("event.outcome", entry.delivered() ? "success" : "failure");
    json.writeNumberField("event.duration", entry.took().toNanos());
    call(entry, json);
    json.writeStringField("hookline.job", entry.job().value());
    json.writeStringField("hookline.queue", EcsLog.cut(entry.origin().queue()));
    json.writeNumberField("hookline.position", entry.origin().position());
    json.writeNumberField("hookline.attempt", entry.number());
    json.writeNumberField("hookline.max_attempts", entry.maxAttempts());
    phases(entry, json);
    next(entry, json);
  }

  private static void call(AttemptEntry entry, JsonGenerator json) throws IOException {
    json.writeStringField("http.request.method", entry.method().name());
    if (entry.status().isPresent()) {
      json.writeNumberField("http.response.status_code", entry.status().getAsInt());
    }
    url(entry.url(), json);
  }

  /** Without query and user information, where secrets use to be. */
  private static void url(URI url, JsonGenerator json) throws IOException {
    json.writeStringField("url.scheme", url.getScheme());
    json.writeStringField("url.domain", url.getHost());
    if (url.getPort() >= 0) {
      json.writeNumberField("url.port", url.getPort());
    }
    json.writeStringField("url.path", EcsLog.cut(url.getRawPath()));
  }

  /** In nanoseconds, as the duration of an event. */
  private static void phases(AttemptEntry entry, JsonGenerator json) throws IOException {
    for (int i = 0; i < PHASES.size(); i++) {
      long nanos = entry.timing().of(PHASES.get(i)).toNanos();
      if (nanos > 0) {
        json.writeNumberField(NAMES.get(i), nanos);
      }
    }
  }

  private static void next(AttemptEntry entry, JsonGenerator json) throws IOException {
    switch (entry.decision()) {
      case Done() -> {}
      case RetryAt(Instant at) -> {
        json.writeStringField("hookline.next", "retry");
        StringBuilder text = new StringBuilder();
        new Timestamp().append(at, text);
        json.writeStringField("hookline.retry_at", text.toString());
      }
      case GiveUp(String reason) -> {
        json.writeStringField("hookline.next", "gave-up");
        json.writeStringField("hookline.reason", EcsLog.cut(reason));
      }
    }
  }
}
