package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two processes on one queue file")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TwoProcessesTest {
  private static final int ROWS = 20_000;

  @TempDir private Path temp;

  @Test
  @DisplayName("the second is refused with the pid of the first, and goes on once that was killed")
  void secondIsRefused() throws Exception {
    QueueFolder csv = rows();
    String settled;
    try (OtherProcess first = OtherProcess.start(csv.file())) {
      settled = first.nextLine();
      assertThatThrownBy(csv::open)
          .hasMessage(
              "%s: it is being delivered by process %d (%s is locked); wait until that has ended, or"
                      .formatted(csv.file(), first.pid(), csv.journal().toRealPath())
                  + " end it");
      try (OtherProcess third = OtherProcess.start(csv.file())) {
        assertThat(third.nextLine()).contains("is being delivered by process " + first.pid());
      }
    }

    assertThat(settled).isEqualTo("settled [2]");
    try (JobQueue queue = csv.open()) {
      assertThat(queue.status().complete()).isPositive();
    }
  }

  @Test
  @DisplayName("what the first one acknowledged before it was killed is not sent by the second")
  void killed() throws Exception {
    QueueFolder csv = rows();
    long last = 0;
    try (OtherProcess first = OtherProcess.start(csv.file())) {
      while (last < 100) {
        last = lineOf(first.nextLine());
      }
    }

    try (JobQueue queue = csv.open()) {
      assertThat(lines(claimAll(queue)))
          .hasSizeGreaterThan(ROWS / 2)
          .isSorted()
          .first()
          .satisfies(line -> assertThat(line).isGreaterThan(100));
      assertThat(queue.status().complete()).isGreaterThanOrEqualTo(last - 1);
    }
  }

  @Test
  @DisplayName("a job that was there each time its process was killed is known by its count")
  void poison() throws Exception {
    QueueFolder csv = new QueueFolder(temp, "orders.csv").write("URL\nhttp://a/\nhttp://b/\n");
    for (int received = 1; received <= 3; received++) {
      try (OtherProcess process = OtherProcess.holding(csv.file())) {
        assertThat(process.nextLine()).isEqualTo("received [%d, %d]", received, received);
      }
    }

    try (JobQueue queue = csv.open()) {
      assertThat(claimAll(queue)).extracting(Claim::received).containsExactly(4, 4);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no ulimit there")
  @DisplayName("one whose journal may not grow says so, and loses nothing that it acknowledged")
  void fileSizeLimit() throws Exception {
    QueueFolder csv = rows();
    String line;
    long last = 0;
    try (OtherProcess limited =
        OtherProcess.start(csv.file(), "sh", "-c", "ulimit -f 2; exec \"$@\"", "sh")) {
      line = limited.nextLine();
      while (line.startsWith("settled")) {
        last = lineOf(line);
        line = limited.nextLine();
      }
    }

    assertThat(line).contains("its journal cannot be written (File too large)");
    try (JobQueue queue = csv.open()) {
      assertThat(lines(claimAll(queue))).startsWith(last + 1).hasSize((int) (ROWS - last + 1));
    }
  }

  private static long lineOf(String settled) {
    assertThat(settled).matches("settled \\[\\d+]");
    return Long.parseLong(settled.replaceAll("\\D", ""));
  }

  private QueueFolder rows() {
    String rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> "http://a/," + i + "\n")
            .collect(Collectors.joining());
    return new QueueFolder(temp, "orders.csv").write("URL,N\n" + rows);
  }
}
