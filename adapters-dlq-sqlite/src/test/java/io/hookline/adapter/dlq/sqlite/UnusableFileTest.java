package io.hookline.adapter.dlq.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

@DisplayName("A file that cannot be used is named in one line, with the reason and a cure")
class UnusableFileTest {
  private static final String BEGINNING = "%s: the dead letter queue cannot be kept there: ";
  private static final String CURE = "; name another file with dlq.sqlite.path";

  @TempDir private Path temp;

  @ParameterizedTest(name = "{0} bytes")
  @ValueSource(ints = {1, 99, 100, 5000})
  @DisplayName("at the start: a text file")
  void noDatabase(int size) throws Exception {
    Path file = Files.writeString(temp.resolve("letters.csv"), "x".repeat(size));

    assertRefused(file, "it is no SQLite file; move it away, or name another file with");
    assertThat(Files.readString(file)).hasSize(size);
  }

  @Test
  @DisplayName("at the start: a folder")
  void folder() throws Exception {
    assertRefused(Files.createDirectory(temp.resolve("letters.db")), "it is a folder" + CURE);
  }

  @Test
  @DisplayName("at the start: a path through a file")
  void throughFile() throws Exception {
    Path file = Files.writeString(temp.resolve("data"), "");

    assertRefused(file.resolve("letters.db"), file + " is no folder" + CURE);
    assertRefused(file.resolve("deep/letters.db"), file + " is no folder" + CURE);
  }

  @Test
  @DisplayName("at the start: the database of another program")
  void foreign() throws Exception {
    Path file = temp.resolve("bookmarks.db");
    execute(file, "CREATE TABLE bookmarks (url TEXT)", "PRAGMA user_version = 1");

    assertRefused(file, "it is the database of another program" + CURE);
  }

  @Test
  @DisplayName("at the first use: the database of another program that has no version")
  void foreignWithoutVersion() throws Exception {
    Path file = temp.resolve("bookmarks.db");
    execute(file, "CREATE TABLE bookmarks (url TEXT)");

    try (DeadLetterStore store = Letters.open(file)) {
      assertThatThrownBy(() -> store.count(LetterFilter.ALL, Facet.ALL))
          .isInstanceOf(AdapterException.class)
          .hasMessage(BEGINNING.formatted(file) + "it is the database of another program" + CURE);
    }
    execute(file, "INSERT INTO bookmarks VALUES ('x')");
  }

  @Test
  @DisplayName("at the start: the file of a newer Hookline, which is left as it is")
  void newer() throws Exception {
    Path file = temp.resolve("letters.db");
    try (DeadLetterStore store = Letters.open(file)) {
      store.record(Letters.buried("job", 0, 1, 1));
    }
    execute(file, "PRAGMA user_version = 99");

    assertRefused(
        file,
        "a newer Hookline wrote it (schema 99, this one knows 1); use that one, or name another"
            + " file with dlq.sqlite.path");
    assertThat(DatabaseHeader.of(file).version()).isEqualTo(99);
  }

  @Test
  @DisplayName("at the first use: a newer Hookline took it over meanwhile")
  void newerMeanwhile() throws Exception {
    Path file = temp.resolve("letters.db");
    try (DeadLetterStore store = Letters.open(file);
        DeadLetterStore other = Letters.open(file)) {
      other.record(Letters.buried("job", 0, 1, 1));
      execute(file, "PRAGMA user_version = 99");

      assertThatThrownBy(() -> store.record(Letters.buried("job", 1, 1, 1)))
          .hasMessageContaining("a newer Hookline wrote it (schema 99");
    }
  }

  @Test
  @DisplayName("in use: damaged pages")
  void damaged() throws Exception {
    Path file = temp.resolve("letters.db");
    try (DeadLetterStore store = Letters.open(file)) {
      store.record(Letters.buried("job", 0, 500, 100));
    }
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x55);
    Files.write(file, bytes);

    try (DeadLetterStore store = Letters.open(file)) {
      assertThatThrownBy(() -> Letters.jobs(store))
          .isInstanceOf(AdapterException.class)
          .hasMessageStartingWith(file + ": the dead letter queue is damaged; restore a copy");
    }
  }

  @Test
  @DisplayName("in use: a letter that somebody broke by hand")
  void brokenLetter() throws Exception {
    Path file = temp.resolve("letters.db");
    try (DeadLetterStore store = Letters.open(file)) {
      store.record(Letters.buried("job", 0, 3, 100));
      execute(file, "UPDATE dead_letters SET attempts = 'none' WHERE id = 2");

      assertThatThrownBy(() -> Letters.jobs(store))
          .isInstanceOf(AdapterException.class)
          .hasMessageStartingWith(file + ": the dead letter queue cannot be read: letter 2: ")
          .hasMessageEndingWith("; mend that with the sqlite3 shell");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such permissions there")
  @DisplayName("at the start: a folder in which nothing may be written")
  void folderNotWritable() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("data"));
    permit(folder, "r-xr-xr-x");

    assertThat(asPlainUser(folder.resolve("letters.db")))
        .startsWith("refused: " + BEGINNING.formatted(folder.resolve("letters.db")))
        .contains("nothing may be written into the folder " + folder, "change the permissions");
    permit(folder, "rwxr-xr-x");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such permissions there")
  @DisplayName("at the start: a read-only file")
  void readOnly() throws Exception {
    Path file = temp.resolve("letters.db");
    try (DeadLetterStore store = Letters.open(file)) {
      store.record(Letters.buried("job", 0, 1, 1));
    }
    permit(file, "r--r--r--");

    assertThat(asPlainUser(file))
        .contains("it may not be read and written; change the permissions");
  }

  /** Root may do everything; without its capabilities it may do what others may. */
  private static String asPlainUser(Path file) throws Exception {
    String[] prefix = {};
    if (System.getProperty("user.name").equals("root")) {
      prefix = new String[] {"setpriv", "--bounding-set=-all", "--inh-caps=-all"};
      assumeTrue(works(prefix), "root cannot give up its rights here");
    }
    try (StoreProcess process = StoreProcess.start(file, "job", 10, prefix)) {
      return process.nextLine();
    }
  }

  private static boolean works(String[] prefix) throws Exception {
    try {
      List<String> command = new ArrayList<>(List.of(prefix));
      command.add("true");
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static void permit(Path path, String permissions) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> Letters.open(file))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith(BEGINNING.formatted(file) + why)
        .message()
        .doesNotContain("\n");
  }

  private static void execute(Path file, String... statements) throws SQLException {
    try (Connection connection =
        new SQLiteConfig().createConnection(JDBC.PREFIX + new LetterFile(file).uri())) {
      for (String sql : statements) {
        Database.execute(connection, sql);
      }
    }
  }
}
