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
          new OpenJob(row(1 + random.nextLong(ROWS)), i, random.nextLong(), random.nextLong());
      table.put(job.row().ordinal(), job.attempts(), job.due(), job.since());
      expected.put(job.row().ordinal(), job);
    }
    for (long ordinal = 1; ordinal <= ROWS; ordinal++) {
      OpenJob fresh = new OpenJob(row(ordinal), 0, OpenJob.UNTOUCHED, 0);
      assertThat(table.resume(row(ordinal))).isEqualTo(expected.getOrDefault(ordinal, fresh));
    }
  }

  private static RowPlace row(long ordinal) {
    return new RowPlace(ordinal, ordinal + 1, 10 * ordinal, 10, 0);
  }
}
