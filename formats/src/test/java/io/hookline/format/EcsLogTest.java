package io.hookline.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Timing;
import io.hookline.job.WorkerIdentity;
import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.AttemptEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.Severity;
import io.hookline.retry.RetryDecision;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line in Elastic Common Schema")
class EcsLogTest {
  private static final Instant START = Instant.parse("2026-01-31T09:15:00.100Z");

  private static final String HEAD =
      "{\"@timestamp\":\"2026-01-31T09:15:00.100Z\",\"log.level\":\"%s\",\"ecs.version\":\"8.17.0\","
          + "\"service.name\":\"hookline\",\"service.node.name\":\"w-1\",\"host.name\":\"w\","
          + "\"process.pid\":4711,";

  private final EcsLog log = new EcsLog(new WorkerIdentity("w-1", "w", 4711));

  @DisplayName("tells of a delivery, and no secrets of its URL")
  @Test
  void delivered() throws IOException {
    assertThat(line(attempt(OptionalInt.of(200), "200 OK", new Done())))
        .isEqualTo(
            HEAD.formatted("INFO")
                + "\"event.action\":\"delivered\",\"message\":\"Delivered: 200 OK\","
                + "\"event.outcome\":\"success\",\"event.duration\":23000000,"
                + "\"http.request.method\":\"POST\",\"http.response.status_code\":200,"
                + "\"url.scheme\":\"http\",\"url.domain\":\"example.org\",\"url.port\":81,"
                + "\"url.path\":\"/orders\",\"hookline.job\":\"msg_1\","
                + "\"hookline.queue\":\"orders.csv\",\"hookline.position\":12,"
                + "\"hookline.attempt\":2,\"hookline.max_attempts\":5,"
                + "\"hookline.phase.connect\":2000000}\n");
  }

  @DisplayName("tells what comes next")
  @Test
  void next() throws IOException {
    assertThat(line(attempt(OptionalInt.empty(), "refused", new RetryAt(START.plusSeconds(2)))))
        .startsWith(HEAD.formatted("WARN") + "\"event.action\":\"failed\"")
        .contains("\"event.outcome\":\"failure\"")
        .doesNotContain("status_code")
        .endsWith(
            "\"hookline.next\":\"retry\",\"hookline.retry_at\":\"2026-01-31T09:15:02.100Z\"}\n");
    assertThat(line(attempt(OptionalInt.of(410), "410 Gone", new GiveUp("gone"))))
        .endsWith("\"hookline.next\":\"gave-up\",\"hookline.reason\":\"gone\"}\n");
  }

  @DisplayName("stays one line, whatever a stranger sends, and not too long a one")
  @Test
  void strangers() throws IOException {
    assertThat(line(new TextEntry(START, Severity.ERROR, "Trouble", "a\r\n\"b\" \u001b[31m")))
        .isEqualTo(
            HEAD.formatted("ERROR")
                + "\"event.action\":\"trouble\","
                + "\"message\":\"a\\r\\n\\\"b\\\" \\u001B[31m\"}\n");
    assertThat(line(new TextEntry(START, Severity.INFO, "Notice", "x".repeat(100_000))))
        .hasSizeLessThan(5000);
  }

  private static AttemptEntry attempt(OptionalInt status, String outcome, RetryDecision decision) {
    return new AttemptEntry(
        START,
        new JobId("msg_1"),
        new Origin("orders.csv", 12),
        HttpMethod.POST,
        URI.create("http://me:sesame@example.org:81/orders?token=sesame"),
        2,
        5,
        Duration.ofMillis(23),
        Timing.ofNanos(0, 2_000_000),
        outcome,
        status,
        decision,
        "w-1");
  }

  private String line(LogEntry entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    log.write(entry, bytes);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
