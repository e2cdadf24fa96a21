package io.hookline.adapter.dlq.sqlite;

import io.hookline.port.DeadLetterStore;
import io.hookline.testkit.letter.DeadLetterStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The SQLite store keeps the contract")
class SqliteDeadLetterStoreContractTest extends DeadLetterStoreContract {
  private static final List<String> SUFFIXES = List.of("", "-wal", "-shm");

  private Path file = Path.of("none");

  @BeforeEach
  void prepare(@TempDir Path temp) {
    file = temp.resolve("letters.db");
  }

  @Override
  protected DeadLetterStore open() {
    return SqliteDeadLetterStore.open(file, Duration.ofSeconds(5));
  }

  /** The file is away, and a folder in its place. */
  @Override
  protected void breakStore(boolean broken) {
    try {
      if (broken) {
        move("", ".away");
        Files.createDirectory(file);
      } else {
        Files.delete(file);
        move(".away", "");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void move(String from, String to) throws IOException {
    for (String suffix : SUFFIXES) {
      Path moved = file.resolveSibling(file.getFileName() + from + suffix);
      if (Files.exists(moved)) {
        Files.move(moved, file.resolveSibling(file.getFileName() + to + suffix));
      }
    }
  }
}
