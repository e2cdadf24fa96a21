package io.hookline.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.dlq.ImportReport;
import io.hookline.app.dlq.ImportSource;
import io.hookline.app.dlq.Letters;
import io.hookline.app.dlq.Masked;
import io.hookline.app.dlq.RetryReport;
import io.hookline.app.dlq.Skipped;
import io.hookline.app.dlq.Stats;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.testkit.queue.ManualClock;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Of letters")
class LetterTextsTest {
  private static final Instant NOW = Letters.AT.plus(Duration.ofMinutes(3));
  private static final Terminal PIPE = new Terminal(false, 80);

  private final Printed printed = new Printed();

  @DisplayName("a listing elsewhere than on a terminal has a line for each, with all there is")
  @Test
  void piped() {
    assertThat(table(PIPE))
        .isEqualTo(
            """
            ID   UUID                                   AGE   STATUS       URL                      ERROR                     REASON
            7    00000007-0000-4000-8000-000000000000   3m    pending      https://example.org/in   503 Service Unavailable   2 of 2 attempts failed
            12   0000000c-0000-4000-8000-000000000000   3m    processing   https://example.org/in   503 Service Unavailable   2 of 2 attempts failed
            """);
  }

  @DisplayName("a listing on a wide terminal has a line for each, with the start of its uuid")
  @Test
  void wide() {
    assertThat(table(new Terminal(true, 120)))
        .isEqualTo(
            """
            ID   UUID       AGE   STATUS       URL                      ERROR                     REASON
            7    00000007   3m    pending      https://example.org/in   503 Service Unavailable   2 of 2 attempts failed
            12   0000000c   3m    processing   https://example.org/in   503 Service Unavailable   2 of 2 attempts failed
            """);
  }

  @DisplayName("a listing on a narrow terminal has two lines for each, and none is too long")
  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100})
  void narrow(int columns) {
    String table = table(new Terminal(true, columns));
    assertThat(table.lines()).hasSize(5).allMatch(line -> line.length() <= columns);
    assertThat(table)
        .startsWith("ID   UUID       AGE   STATUS       URL, ERROR, REASON\n7    00000007");
    if (columns == 100) {
      assertThat(table).contains("503 Service Unavailable, 2 of 2 attempts failed\n");
    }
  }

  @DisplayName("one is shown with its request, attempts and audit, masked")
  @Test
  void shown() {
    DeadLetter edited =
        Letters.pending(7)
            .edited(
                Letters.request(), new AuditEntry(NOW.minusSeconds(1), "al\u001bice", "edited: x"));
    assertThat(show(Masked.of(edited), PIPE))
        .isEqualTo(
            """
            Dead letter 7   00000007-0000-4000-8000-000000000000   pending

              job        job-7 of redis:orders
              given up   2026-03-01T12:00:00.250Z (3m ago) by ops1-4711
              error      503 Service Unavailable
              reason     2 of 2 attempts failed

            Request
              POST https://example.org/in?****
              Authorization: ****
              X-Tag: a
              webhook-id: job-1

              {"Order":1}

            Attempts
              #   TIME                       TOOK   OUTCOME                   PHASES
              1   2026-03-01T12:00:01.250Z   31ms   503 Service Unavailable   connect 2.0ms response 28ms
                  come?back later
              2   2026-03-01T12:00:02.250Z   31ms   503 Service Unavailable   connect 2.0ms response 28ms
                  come?back later

            Audit
              2026-03-01T12:02:59.250Z   al?ice   edited: x
            """);
  }

  @DisplayName("one that was sent again says so, and whether it is known to be on its queue")
  @Test
  void sentAgain() {
    assertThat(show(Letters.processing(7), PIPE))
        .contains("  sent again   2026-03-01T12:00:00.250Z (3m ago)\n");
    DeadLetter taken =
        Letters.pending(7)
            .redriven(
                Letters.pending(7).content().jobId(), new AuditEntry(NOW, "alice", "redriven"));
    assertThat(show(taken, PIPE)).contains("(0s ago), not known to be on its queue\n");
  }

  @DisplayName("the attempts fit on a narrow terminal")
  @Test
  void narrowAttempts() {
    assertThat(show(Letters.pending(7), new Terminal(true, 70)))
        .contains(
            """
              1   2026-03-01T12:00:01.250Z   31ms   503 Service Unavailable
                  connect 2.0ms response 28ms
                  come?back later
            """);
  }

  @DisplayName("a long body is whole, but for a terminal; control characters are not printed")
  @Test
  void bodies() {
    Payload body = Payload.of("line\tone\r\n".repeat(100));
    assertThat(show(with(body), PIPE).lines().filter(line -> line.equals("  line    one")))
        .hasSize(100);
    assertThat(show(with(body), new Terminal(true, 80)))
        .contains("There is more of it: --json shows all.")
        .satisfies(text -> assertThat(text.lines().filter(l -> l.contains("one"))).hasSize(40));
    assertThat(show(with(Payload.of(new byte[] {27, '[', '3', '1', 'm'})), PIPE))
        .contains("\n  5 B that are not text; --json shows them\n");
  }

  @DisplayName("counts have the largest first, and only some of many")
  @Test
  void counted() {
    Map<String, Long> many =
        IntStream.rangeClosed(1, 12)
            .boxed()
            .collect(Collectors.toMap(n -> "https://host" + n, n -> n * 100L));
    Stats stats =
        new Stats(
            7_800, Map.of("pending", 7_799L, "failed", 1L), many, Map.of("gone", 7_800L), Map.of());
    assertThat(String.join("\n", StatsText.of(stats, Look.PLAIN)))
        .startsWith(
            """
            7,800 dead letters

            Status
              7,799   pending
                  1   failed

            Destination
              1,200   https://host12
              1,100   https://host11
            """)
        .contains("  300   https://host3\n  and 2 more: --json has them all\n\nReason");
  }

  @DisplayName("a retry ends with what was queued, and what was left and why")
  @Test
  void retried() {
    RetryReport report =
        new RetryReport(
            1_200,
            3,
            List.of(
                new Skipped(
                    "is on its queue already", 4, List.of(Letters.uuid(1), Letters.uuid(2)))),
            false,
            true);
    assertThat(RetryText.of(report, false, Look.PLAIN))
        .containsExactly(
            "+ 1,200 queued",
            "~ 3 on their queues already",
            "! 4 skipped: is on its queue already (00000001, 00000002, ...)",
            "A worker of their queue delivers them, such as: hookline run FILE",
            "Stopped; type it again to go on.");
    assertThat(RetryText.of(new RetryReport(2, 0, List.of(), false, false), true, Look.PLAIN))
        .containsExactly("+ 2 would be queued");
    assertThat(RetryText.of(new RetryReport(0, 0, List.of(), false, false), false, Look.PLAIN))
        .containsExactly("Nothing is to be sent again.");
  }

  @DisplayName("an import ends with what came in, what was here, and what was rejected")
  @Test
  void imported() {
    ImportSource source =
        ImportSource.of(Path.of("x.ndjson"), InputStream.nullInputStream(), Path.of(""));
    assertThat(ImportText.of(new ImportReport(1, 2, 3, true), source, Look.PLAIN))
        .containsExactly(
            "+ 1 letter imported",
            "+ 2 here already",
            "! 3 lines rejected, kept in x.ndjson.rejected",
            "Stopped; type it again to go on.");
  }

  @DisplayName("progress is drawn over on a terminal, now and then")
  @Test
  void liveProgress() {
    ManualClock clock = new ManualClock(NOW);
    BatchPrinter progress =
        new BatchPrinter(printed.console(new Terminal(true, 80), false), "removed", 400, clock);
    progress.accept(100);
    progress.accept(101);
    clock.pass(Duration.ofSeconds(2));
    progress.accept(200);
    assertThat(printed.out())
        .contains("#####---------------  25%  100 of 400 removed")
        .doesNotContain("101")
        .endsWith("##########----------  50%  200 of 400 removed, 100/s");
  }

  @DisplayName("progress is a line every five seconds elsewhere")
  @Test
  void plainProgress() {
    ManualClock clock = new ManualClock(NOW);
    BatchPrinter progress = new BatchPrinter(printed.console(PIPE, false), "read", 0, clock);
    progress.accept(100);
    clock.pass(Duration.ofSeconds(5));
    progress.accept(500);
    progress.accept(600);
    assertThat(printed.out()).isEqualTo("500 read, 100/s\n");
  }

  @DisplayName("only yes means yes")
  @ParameterizedTest
  @CsvSource({"y, true", "YES, true", "n, false", "'', false", "yesterday, false"})
  void answers(String answer, boolean meant) {
    byte[] typed = (answer + "\n").getBytes(StandardCharsets.UTF_8);
    Keyboard keyboard = new Keyboard(new ByteArrayInputStream(typed), () -> true);
    assertThat(keyboard.confirms("Sure?", printed.console(PIPE, true))).isEqualTo(meant);
    assertThat(printed.out()).isEqualTo("Sure? [y/N] ");
  }

  @DisplayName("ages have one unit")
  @ParameterizedTest
  @CsvSource({"0, 0s", "-5, 0s", "59, 59s", "60, 1m", "3599, 59m", "7200, 2h", "172800, 2d"})
  void ages(long seconds, String text) {
    assertThat(HumanText.age(Duration.ofSeconds(seconds))).isEqualTo(text);
  }

  private String table(Terminal terminal) {
    LetterTable table = new LetterTable(printed.console(terminal, false), NOW);
    table.add(Letters.pending(7));
    table.add(Letters.processing(12));
    return String.join("\n", table.lines()) + "\n";
  }

  private String show(DeadLetter letter, Terminal terminal) {
    return String.join("\n", LetterText.of(letter, printed.console(terminal, false), NOW)) + "\n";
  }

  private static DeadLetter with(Payload payload) {
    Request request = Letters.request();
    return Letters.pending(7)
        .edited(
            new Request(request.method(), request.url(), request.headers(), payload),
            new AuditEntry(NOW, "alice", "edited"));
  }
}
