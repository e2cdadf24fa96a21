package io.hookline.adapter.dlq.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.letter.Facet;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Several processes at one file")
class TwoProcessesTest {
  @TempDir private Path temp;

  @Test
  @DisplayName("make it together, and none loses a letter, with one that removes meanwhile")
  void together() throws Exception {
    Path file = temp.resolve("letters.db");
    try (StoreProcess first = StoreProcess.start(file, "first", 1000);
        StoreProcess second = StoreProcess.start(file, "second", 1000);
        DeadLetterStore third = Letters.open(file)) {
      for (int number = 0; number < 1000; number += 10) {
        List<Buried> some = Letters.buried("third", number, 10, 500);
        third.record(some);
        LetterFilter mine = LetterFilter.of(Letters.uuids(some.subList(0, 5)));
        assertThat(third.remove(mine, 100)).isEqualTo(5);
      }
      assertThat(first.rest()).hasSize(100).endsWith("1000");
      assertThat(second.rest()).hasSize(100).endsWith("1000");

      assertThat(third.count(LetterFilter.ALL, Facet.ALL)).isEqualTo(Map.of("", 2500L));
      assertThat(Letters.jobs(third)).doesNotHaveDuplicates().hasSize(2500);
    }
    assertThat(check(file)).isEqualTo("ok");
  }

  @Test
  @DisplayName(
      "killed while it writes: all that it was told to be safe is there, and no half batch")
  void killed() throws Exception {
    Path file = temp.resolve("letters.db");
    for (int round = 0; round < 3; round++) {
      String name = "round" + round;
      int safe = 0;
      try (StoreProcess process = StoreProcess.start(file, name, 1_000_000)) {
        while (safe < 300) {
          safe = Integer.parseInt(process.nextLine());
        }
      }
      try (DeadLetterStore store = Letters.open(file)) {
        List<String> jobs = new ArrayList<>(Letters.jobs(store));
        jobs.removeIf(job -> !job.startsWith(name + "-"));

        assertThat(jobs).hasSizeGreaterThanOrEqualTo(safe);
        assertThat(jobs.size() % 10).isZero();
        assertThat(jobs).isEqualTo(Letters.names(name, jobs.size()));
        store.record(Letters.buried("after-" + name, 0, 1, 1));
      }
      assertThat(check(file)).isEqualTo("ok");
    }
  }

  private static String check(Path file) throws SQLException {
    try (OpenFile open = OpenFile.open(new LetterFile(file), Letters.PATIENCE);
        Statement statement = open.connection().createStatement();
        ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
      return result.getString(1);
    }
  }
}
