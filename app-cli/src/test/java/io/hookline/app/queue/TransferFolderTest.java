package io.hookline.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The folder of a transfer")
class TransferFolderTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("orders.csv"), "one");
  }

  @DisplayName("is another one for each queue, and has the file alone in it")
  @Test
  void apart() {
    Path one = TransferFolder.open(file, "redis:a").lent();
    Path other = TransferFolder.open(file, "redis:b").lent();
    assertThat(one).hasContent("one").hasFileName("orders.csv");
    assertThat(one.getParent()).isNotEqualTo(other.getParent());
    assertThat(TransferFolder.open(file, "redis:a").lent()).isEqualTo(one);
    assertThat(one.getParent()).isDirectoryContaining(path -> path.equals(one));
  }

  @DisplayName("has the file as it is now, also where that was replaced since a stop")
  @Test
  void replaced() throws IOException {
    TransferFolder.open(file, "redis:a");
    Files.move(
        Files.writeString(folder.resolve("longer"), "one and two"),
        file,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(TransferFolder.open(file, "redis:a").lent()).hasContent("one and two");
  }

  @DisplayName("goes away at the end; what was rejected stays, beside what is there already")
  @Test
  void end() throws IOException {
    Path kept = Files.writeString(folder.resolve("orders.csv.rejected"), "of a run");
    TransferFolder transfer = TransferFolder.open(file, "redis:a");
    Files.writeString(transfer.lent().resolveSibling("orders.csv.rejected"), "nonsense");
    assertThat(transfer.end()).hasValue(folder.resolve("orders.csv.rejected.1"));
    assertThat(folder.resolve("orders.csv.rejected.1")).hasContent("nonsense");
    assertThat(kept).hasContent("of a run");
    assertThat(file).hasContent("one");
    assertThat(transfer.lent().getParent()).doesNotExist();
  }

  @DisplayName("that cannot be made is told in one line, with what to do")
  @Test
  void unusable() throws IOException {
    Path taken = TransferFolder.open(file, "redis:a").lent().getParent();
    TransferFolder.open(file, "redis:a").end();
    Files.writeString(taken, "a file");
    assertThatThrownBy(() -> TransferFolder.open(file, "redis:a"))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith(taken + ": cannot be made (")
        .hasMessageEndingWith("put that into a folder that can be written to");
  }
}
