package io.hookline.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A rolling file")
class RollingFileTest {
  private static final int TEN_BYTES = 10;

  @TempDir private Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void name() {
    path = folder.resolve("x.log");
  }

  @DisplayName("goes on where an earlier process ended")
  @Test
  void append() throws IOException {
    write(2, "one\n");
    write(2, "two\n");
    assertThat(path).hasContent("one\ntwo\n");
  }

  @DisplayName("is set aside before it grows too long, and the oldest goes")
  @Test
  void roll() throws IOException {
    write(2, "one\n", "two\n", "three\n", "four\n", "five\n", "six\n", "seven\n");
    assertThat(path).hasContent("six\nseven\n");
    assertThat(folder.resolve("x.log.1")).hasContent("four\nfive\n");
    assertThat(folder.resolve("x.log.2")).hasContent("three\n");
    assertThat(files()).hasSize(3);
  }

  @DisplayName("is emptied where none shall be kept")
  @Test
  void keepNone() throws IOException {
    write(0, "one\n", "two\n", "three\n");
    assertThat(path).hasContent("three\n");
    assertThat(files()).hasSize(1);
  }

  @DisplayName("is set aside once by two processes that write to it")
  @Test
  void shared() throws IOException {
    LogSettings settings = new LogSettings(path, TEN_BYTES, 5);
    try (RollingFile one = new RollingFile(settings);
        RollingFile other = new RollingFile(settings)) {
      one.write(bytes("one long\n"));
      other.write(bytes("other\n"));
      one.write(bytes("one\n"));
    }
    assertThat(folder.resolve("x.log.1")).hasContent("one long\n");
    assertThat(path).hasContent("other\none\n");
    assertThat(files()).hasSize(2);
  }

  @DisplayName("is followed by a process that wrote to it last before it was set aside many times")
  @Test
  void follows() throws IOException {
    LogSettings settings = new LogSettings(path, TEN_BYTES, 2);
    try (RollingFile busy = new RollingFile(settings);
        RollingFile idle = new RollingFile(settings)) {
      idle.write(bytes("idle\n"));
      for (int i = 0; i < 5; i++) {
        busy.write(bytes("busy " + i + " is\n"));
      }
      idle.write(bytes("back\n"));
    }
    assertThat(path).hasContent("back\n");
    assertThat(folder.resolve("x.log.1")).hasContent("busy 4 is\n");
    assertThat(files()).hasSize(3);
  }

  @DisplayName("is begun anew where somebody else has moved it away")
  @Test
  void moved() throws IOException {
    try (RollingFile file = new RollingFile(new LogSettings(path, TEN_BYTES, 2))) {
      file.write(bytes("one\n"));
      Files.move(path, folder.resolve("x.log.old"));
      file.write(bytes("two\n"));
    }
    assertThat(path).hasContent("two\n");
  }

  private void write(int keep, String... lines) throws IOException {
    try (RollingFile file = new RollingFile(new LogSettings(path, TEN_BYTES, keep))) {
      for (String line : lines) {
        file.write(bytes(line));
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
