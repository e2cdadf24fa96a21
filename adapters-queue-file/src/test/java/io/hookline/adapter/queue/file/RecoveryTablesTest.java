package io.hookline.adapter.queue.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.file.row.RowPlace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is kept while a journal is read")
class RecoveryTablesTest {
  private static final int ROWS = 200_000;

  private final Random random = new Random(11);

  @Test
  @DisplayName("knows which rows are settled, each once, whole stretches of them too")
  void settledRows() {
    SettledRows rows = new SettledRows();
    Set<Long> expected = new HashSet<>();
    for (int i = 0; i < ROWS; i++) {
      long ordinal = 1 + random.nextLong(ROWS);
      assertThat(rows.add(ordinal)).isEqualTo(expected.add(ordinal));
    }
    for (long ordinal = 70_000; ordinal < 140_000; ordinal++) {
      assertThat(rows.add(ordinal)).isEqualTo(expected.add(ordinal));
    }
    for (long ordinal = 0; ordinal < 2 * ROWS; ordinal++) {
      assertThat(rows.contains(ordinal)).isEqualTo(expected.contains(ordinal));
    }
  }

  @Test
  @DisplayName("knows the last retry of each row, and rows without any")
  void retries() {
    RetryTable table = new RetryTable();
    Map<Long, OpenJob> expected = new HashMap<>();
    for (int i = 0; i < ROWS; i++) {
      OpenJob job =
          new OpenJob(
              row(1 + random.nextLong(ROWS)),
              i % 4096,
              0,
              random.nextLong(),
              random.nextLong(),
              random.nextLong());
      table.put(job.row().ordinal(), job.attempts(), job.due(), job.since(), job.record());
      expected.put(job.row().ordinal(), job);
    }
    for (long ordinal = 1; ordinal <= ROWS; ordinal++) {
      OpenJob fresh = OpenJob.fresh(row(ordinal), 0, OpenJob.UNTOUCHED);
      assertThat(table.resume(row(ordinal))).isEqualTo(expected.getOrDefault(ordinal, fresh));
    }
  }

  @Test
  @DisplayName("knows how often a job was received since its last attempt")
  void received() {
    RetryTable table = new RetryTable();
    table.receive(1, 0, 1);
    table.receive(1, 0, 2);
    table.put(2, 3, 20, 2, 200);
    table.receive(2, 2, 7);
    table.put(3, 1, 30, 3, 300);
    table.receive(3, 0, 7);
    table.receive(3, 1, 5);
    table.receive(3, 1, 4);
    table.receive(4, 1, 7);
    table.receive(5, 0, 2);
    table.receive(5, 0, 0);
    table.put(6, 5000, 60, 6, 600);
    table.receive(6, 4095, 300);

    assertThat(table.resume(row(1))).isEqualTo(OpenJob.fresh(row(1), 2, OpenJob.UNTOUCHED));
    assertThat(table.resume(row(2))).isEqualTo(new OpenJob(row(2), 3, 0, 2, 20, 200));
    assertThat(table.resume(row(3))).isEqualTo(new OpenJob(row(3), 1, 4, 3, 30, 300));
    assertThat(table.resume(row(4))).isEqualTo(OpenJob.fresh(row(4), 0, OpenJob.UNTOUCHED));
    assertThat(table.resume(row(5))).isEqualTo(OpenJob.fresh(row(5), 0, OpenJob.UNTOUCHED));
    assertThat(table.resume(row(6))).isEqualTo(new OpenJob(row(6), 4095, 255, 6, 60, 600));
  }

  private static RowPlace row(long ordinal) {
    return new RowPlace(ordinal, ordinal + 1, 10 * ordinal, 10, 0);
  }
}
