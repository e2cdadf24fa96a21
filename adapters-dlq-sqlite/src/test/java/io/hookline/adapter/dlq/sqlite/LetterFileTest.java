package io.hookline.adapter.dlq.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The file of the letters")
class LetterFileTest {
  @TempDir private Path temp;

  @Test
  @DisplayName("is not made by who only looks")
  void looking() {
    Path file = temp.resolve("data/letters.db");
    try (DeadLetterStore store = Letters.open(file)) {
      assertThat(store.count(LetterFilter.ALL, Facet.STATUS)).isEmpty();
      assertThat(Letters.jobs(store)).isEmpty();
      assertThat(store.find(new UUID(1, 2))).isEmpty();
      assertThat(store.remove(LetterFilter.ALL, 10)).isZero();
    }

    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such permissions there")
  @DisplayName("is made with its folder, for its owner only, and so are SQLite's own files")
  void permissions() throws Exception {
    Path file = temp.resolve("some/data/letters.db");
    try (DeadLetterStore store = Letters.open(file)) {
      store.record(Letters.buried("job", 0, 1, 1));

      for (String suffix : List.of("", "-wal", "-shm")) {
        Path made = file.resolveSibling("letters.db" + suffix);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
            .isEqualTo("rw-------");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a?mode=memory", "a b%20c#d&e=f", "Grüße 你.db", ":memory:", "file:x"})
  @DisplayName("has the name that it was given, whatever that means to SQLite")
  void names(String name) {
    Path file = temp.resolve(name);
    try (DeadLetterStore store = Letters.open(file)) {
      store.record(Letters.buried("job", 0, 2, 1));
    }

    assertThat(file).isNotEmptyFile();
    try (DeadLetterStore store = Letters.open(file)) {
      assertThat(Letters.jobs(store)).hasSize(2);
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file in use cannot be deleted there")
  @DisplayName("taken away under a worker, does not take along what is buried later")
  void takenAway() throws Exception {
    Path file = temp.resolve("letters.db");
    try (DeadLetterStore store = Letters.open(file)) {
      store.record(Letters.buried("old", 0, 3, 1));
      Files.delete(file);

      assertThat(Letters.jobs(store)).isEmpty();
      store.record(Letters.buried("new", 0, 2, 1));
      assertThat(Letters.jobs(store)).isEqualTo(Letters.names("new", 2));
    }
    try (DeadLetterStore store = Letters.open(file)) {
      assertThat(Letters.jobs(store)).isEqualTo(Letters.names("new", 2));
    }
  }

  @Test
  @DisplayName("is brought up to date once, by whichever of many comes first")
  void migrates() throws Exception {
    Path file = temp.resolve("letters.db");
    int many = 8;
    CountDownLatch together = new CountDownLatch(many);
    try (ExecutorService executor = Executors.newFixedThreadPool(many)) {
      List<Callable<Integer>> tasks =
          IntStream.range(0, many)
              .<Callable<Integer>>mapToObj(number -> () -> add(file, number, together))
              .toList();
      for (Future<Integer> task : executor.invokeAll(tasks)) {
        assertThat(task.get()).isEqualTo(1);
      }
    }

    try (DeadLetterStore store = Letters.open(file)) {
      assertThat(Letters.jobs(store)).hasSize(many);
    }
    DatabaseHeader header = DatabaseHeader.of(file);
    assertThat(header.version()).isEqualTo(Schema.VERSION);
    assertThat(header.application()).isEqualTo(Schema.APPLICATION);
  }

  @Test
  @DisplayName("is as safe as the disk: each commit is flushed, in a write-ahead log")
  void durable() throws Exception {
    LetterFile file = new LetterFile(temp.resolve("letters.db"));
    try (OpenFile open = OpenFile.open(file, Letters.PATIENCE)) {
      assertThat(text(open, "PRAGMA journal_mode")).isEqualTo("wal");
      assertThat(text(open, "PRAGMA synchronous")).isEqualTo("2");
    }
  }

  private static int add(Path file, int number, CountDownLatch together) throws Exception {
    try (DeadLetterStore store = Letters.open(file)) {
      together.countDown();
      together.await();
      store.record(List.of(Letters.buried("job", number, 1)));
      return 1;
    }
  }

  private static String text(OpenFile open, String sql) throws SQLException {
    try (Statement statement = open.connection().createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.getString(1);
    }
  }
}
