package io.hookline.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.worker.Counts;
import io.hookline.app.worker.GivenUp;
import io.hookline.app.worker.QueueKind;
import io.hookline.app.worker.RunReport;
import io.hookline.port.QueueStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The summary of a run")
class SummaryTest {
  private static final UUID LETTER = new UUID(1, 2);
  private static final WhereToLook WHERE =
      new WhereToLook(
          Path.of("logs/hookline.log"),
          Optional.of(Path.of("orders.csv.rejected")),
          Optional.of("hookline dlq list --queue orders.csv"),
          "hookline run orders.csv");

  @DisplayName("is short where all went well")
  @Test
  void allDelivered() {
    Counts counts = new Counts(1_234, 1_234, 0, 0, 0, 0, List.of(), List.of());
    QueueStatus queue = new QueueStatus(0, 0, 1_234, 0, 0, 1, true);
    assertThat(summary(new RunReport(Duration.ofSeconds(2), counts, queue, false)))
        .isEqualTo(
            """

            Done in 2.0s, 1,234 attempts, 617/s

              + delivered        1,234
            """);
  }

  @DisplayName("lists what was given up on and rejected, and where the rest is")
  @Test
  void failures() {
    GivenUp one =
        new GivenUp(
            "orders.csv:3",
            "http://example.org/orders",
            "500 Internal Server Error",
            "5 of 5 attempts failed",
            LETTER);
    GivenUp other =
        new GivenUp(
            "orders.csv:12", "http://example.org/o", "410 Gone", "the receiver is gone", LETTER);
    Counts counts =
        new Counts(40, 30, 4, 9, 3, 2, List.of(one, other), List.of("orders.csv:7: no URL"));
    QueueStatus queue = new QueueStatus(0, 0, 50, 5, 2, 1, true);
    assertThat(summary(new RunReport(Duration.ofMillis(8_400), counts, queue, false)))
        .isEqualTo(
            """

            Done in 8.4s, 40 attempts, 3.9/s

              + delivered           30   4 of them after a retry, 20 more in earlier runs
              x given up             3   2 more in earlier runs
              ! rejected             2   kept in orders.csv.rejected

            Given up
              orders.csv:3    http://example.org/orders   500 Internal Server Error   5 of 5 attempts failed
              orders.csv:12   http://example.org/o        410 Gone                    the receiver is gone
              1 more
              2 in earlier runs
              See them: hookline dlq list --queue orders.csv

            Rejected
              orders.csv:7: no URL
              and 1 more: orders.csv.rejected
            """);
  }

  @DisplayName("says after a stop what is left and how to go on")
  @Test
  void stopped() {
    Counts counts = new Counts(10, 10, 0, 0, 0, 0, List.of(), List.of());
    QueueStatus queue = new QueueStatus(5, 1, 10, 0, 0, 0.25, false);
    assertThat(summary(new RunReport(Duration.ofSeconds(65), counts, queue, true)))
        .isEqualTo(
            """

            Stopped after 1m 05s

              + delivered           10

            6 jobs and 75% of the input still to do. Go on with: hookline run orders.csv
            """);
  }

  @DisplayName("says that nothing was left to do")
  @Test
  void nothingLeft() {
    Counts counts = new Counts(0, 0, 0, 0, 0, 0, List.of(), List.of());
    QueueStatus queue = new QueueStatus(0, 0, 10, 0, 0, 1, true);
    assertThat(summary(new RunReport(Duration.ofMillis(5), counts, queue, false)))
        .isEqualTo(
            """

            Nothing was left to do

              + delivered            0   10 more in earlier runs
            """);
  }

  @DisplayName(
      "of a queue that others share tells what this worker did, and what it leaves to them")
  @Test
  void service() {
    Counts counts = new Counts(120, 100, 10, 15, 1, 0, List.of(), List.of());
    QueueStatus queue = new QueueStatus(7, 30, 90_000, 500, 12, 1, false);
    WhereToLook where =
        new WhereToLook(
            Path.of("logs/hookline.log"),
            Optional.empty(),
            Optional.empty(),
            "hookline run --queue redis");
    RunReport report = new RunReport(Duration.ofSeconds(10), counts, queue, true);
    assertThat(String.join("\n", Summary.of(report, QueueKind.SERVICE, Look.PLAIN, where)) + "\n")
        .isEqualTo(
            """

            Stopped after 10.0s, 120 attempts, 10/s

              + delivered          100   10 of them after a retry
              x given up             1

            Given up
              1 more

            7 jobs left to other workers. Go on with: hookline run --queue redis
            """);
  }

  private static String summary(RunReport report) {
    return String.join("\n", Summary.of(report, QueueKind.FILE, Look.PLAIN, WHERE)) + "\n";
  }
}
