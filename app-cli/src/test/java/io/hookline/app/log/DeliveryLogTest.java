package io.hookline.app.log;

import static io.hookline.app.log.Samples.START;
import static io.hookline.app.log.Samples.answered;
import static io.hookline.app.log.Samples.attempted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Attempt;
import io.hookline.job.Origin;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.job.Timing;
import io.hookline.job.WorkerIdentity;
import io.hookline.log.LogEntry;
import io.hookline.log.LossyRing;
import io.hookline.log.Severity;
import io.hookline.port.AdapterException;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("The log")
class DeliveryLogTest {
  private static final int MAX_ATTEMPTS = 5;

  private static final WorkerIdentity WORKER = new WorkerIdentity("w-1", "w", 4711);

  @TempDir private Path folder;
  private final List<String> troubles = new ArrayList<>();

  @DisplayName("has a line for each attempt, with what comes next")
  @Test
  void attempts() throws IOException {
    assertThat(
            logged(
                attempted(1, answered(200), new Done()),
                attempted(2, answered(503), new RetryAt(START.plusSeconds(2))),
                attempted(5, new Unreachable("connection refused"), new GiveUp("no more"))))
        .containsExactly(
            "2026-01-31T09:15:00.123Z INFO  Delivered job=msg_1 origin=orders.csv:12"
                + " call=\"POST http://example.org/orders\" attempt=1/5 outcome=\"200 OK\""
                + " took=23ms worker=w-1",
            "2026-01-31T09:15:00.123Z WARN  Failed job=msg_1 origin=orders.csv:12"
                + " call=\"POST http://example.org/orders\" attempt=2/5"
                + " outcome=\"503 Service Unavailable\" took=23ms worker=w-1"
                + " next=retry at=2026-01-31T09:15:02.100Z",
            "2026-01-31T09:15:00.123Z WARN  Failed job=msg_1 origin=orders.csv:12 call=\"POST"
                + " http://example.org/orders\" attempt=5/5 outcome=\"connection refused\""
                + " took=23ms worker=w-1 next=gave-up reason=\"no more\"");
  }

  @DisplayName("has no secrets that stand in URLs")
  @Test
  void secrets() throws IOException {
    assertThat(
            logged(
                attempted("http://example.org/a?token=sesame", 1, answered(200), new Done()),
                attempted("http://me:sesame@example.org:81/b", 1, answered(200), new Done())))
        .allSatisfy(line -> assertThat(line).doesNotContain("sesame"))
        .satisfiesExactly(
            line -> assertThat(line).contains("\"POST http://example.org/a\""),
            line -> assertThat(line).contains("\"POST http://example.org:81/b\""));
  }

  @DisplayName("stays one line per event, whatever a stranger sends")
  @Test
  void oneLine() throws IOException {
    assertThat(
            logged(
                attempted(1, new Unreachable("bad\r\nFailed \u001b[31m"), new Done()),
                new Rejected(new Origin("o.csv", 3), "unknown method \"A\nB\"")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).doesNotContain("\u001b"));
  }

  @DisplayName("has what else happens")
  @Test
  void otherEvents() throws IOException {
    assertThat(
            logged(
                new Rejected(new Origin("o.csv", 3), "no URL"),
                new Notice("goes on"),
                new Trouble("the disk is full")))
        .containsExactly(
            "2026-01-31T09:15:00.100Z WARN  Rejected origin=o.csv:3 reason=\"no URL\"",
            "2026-01-31T09:15:00.100Z INFO  Notice goes on",
            "2026-01-31T09:15:00.100Z ERROR Trouble the disk is full");
  }

  @DisplayName("has what libraries warn of through SLF4J")
  @Test
  void slf4j() throws IOException {
    try (FileLog file = open(folder);
        ApplicationLog _ = new ApplicationLog(new Threshold(Severity.INFO, file))) {
      LoggerFactory.getLogger("org.example.Pool").warn("it leaks", new IOException("badly"));
      LoggerFactory.getLogger("org.example.Pool").info("not this");
    }
    assertThat(lines())
        .singleElement()
        .asString()
        .endsWith(" WARN  Pool it leaks (java.io.IOException: badly)");
  }

  @DisplayName("has the phases that took time")
  @Test
  void phases() {
    StringBuilder line = new StringBuilder();
    Timing timing = Timing.ofNanos(0, 2_000_000, 3_000_000, 400);
    Attempted event = attempted(1, answered(200), new Done());
    Attempt attempt = new Attempt(1, START, Duration.ofMillis(5), timing, answered(200));
    Attempted timed = new Attempted(event.job(), attempt, event.decision());
    new LineFormat().append(LogEntry.AttemptEntry.of(timed, MAX_ATTEMPTS, "w-1"), line);
    assertThat(line).contains(" took=5ms connect=2ms tls=3ms worker=w-1");
  }

  @DisplayName("can be JSON, and leave out what is not serious enough")
  @Test
  void json() throws IOException {
    InstantSource clock = InstantSource.fixed(START);
    try (FileLog file =
        new FileLog(settings(folder), FileFormat.JSON, WORKER, clock, troubles::add)) {
      Threshold serious = new Threshold(Severity.WARN, file);
      DeliveryLog log = new DeliveryLog(MAX_ATTEMPTS, "w-1", clock, serious);
      log.on(attempted(1, answered(200), new Done()));
      log.on(new Trouble("the disk is full"));
    }
    assertThat(lines())
        .singleElement()
        .asString()
        .startsWith("{\"@timestamp\":\"2026-01-31T09:15:00.100Z\",\"log.level\":\"ERROR\"")
        .endsWith("\"event.action\":\"trouble\",\"message\":\"the disk is full\"}");
  }

  @DisplayName("says how many lines a slow disk cost")
  @Test
  void lost() throws IOException {
    LossyRing<LogEntry> ring = new LossyRing<>(2);
    for (int i = 1; i <= 5; i++) {
      ring.put(new LogEntry.TextEntry(START, Severity.INFO, "Line", "number " + i));
    }
    RollingFile file = new RollingFile(settings(folder));
    LineFormat format = new LineFormat();
    LogWriter writer = new LogWriter(ring, format, file, InstantSource.fixed(START), troubles::add);
    writer.start();
    writer.close();
    assertThat(lines())
        .containsExactly(
            "2026-01-31T09:15:00.100Z INFO  Line number 4",
            "2026-01-31T09:15:00.100Z INFO  Line number 5",
            "2026-01-31T09:15:00.100Z WARN  Log 3 lines were dropped, the oldest first:"
                + " the disk was too slow");
  }

  @DisplayName("tells once that it cannot be written, and stops nothing")
  @Test
  void unwritable() throws IOException {
    RollingFile file = new RollingFile(settings(folder));
    file.close();
    LossyRing<LogEntry> ring = new LossyRing<>(8);
    LogWriter writer =
        new LogWriter(ring, new LineFormat(), file, InstantSource.fixed(START), troubles::add);
    ring.put(new LogEntry.TextEntry(START, Severity.INFO, "Line", "x".repeat(70_000)));
    ring.put(new LogEntry.TextEntry(START, Severity.INFO, "Line", "x".repeat(70_000)));
    writer.start();
    writer.close();
    assertThat(troubles)
        .singleElement()
        .asString()
        .startsWith("the log cannot be written (")
        .endsWith("); deliveries go on without it");
  }

  @DisplayName("tells in one line that it cannot be opened")
  @Test
  void unusable() throws IOException {
    Path file = Files.writeString(folder.resolve("logs"), "a file where the folder should be");
    assertThatThrownBy(() -> open(file))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("the log cannot be written there")
        .hasMessageContaining("worker.run-dir");
  }

  private List<String> logged(DeliveryEvent... events) throws IOException {
    try (FileLog file = open(folder)) {
      DeliveryLog log = new DeliveryLog(MAX_ATTEMPTS, "w-1", InstantSource.fixed(START), file);
      for (DeliveryEvent event : events) {
        log.on(event);
      }
    }
    assertThat(troubles).isEmpty();
    return lines();
  }

  private FileLog open(Path runDir) {
    return new FileLog(
        settings(runDir), FileFormat.TEXT, WORKER, InstantSource.fixed(START), troubles::add);
  }

  private static LogSettings settings(Path runDir) {
    return new LogSettings(runDir.resolve("hookline.log"), 1 << 20, 1);
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("hookline.log"));
  }
}
