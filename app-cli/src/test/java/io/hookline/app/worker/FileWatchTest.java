package io.hookline.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A watched file")
class FileWatchTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir private Path folder;
  private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("hookline.yaml"), "a");
  }

  @DisplayName("has changed when it was written in place, and only until that is known")
  @Test
  void inPlace() throws IOException {
    FileWatch watch = new FileWatch(file, clock);
    Files.writeString(file, "ab");
    assertThat(later(watch)).as("it may still be written").isFalse();
    assertThat(later(watch)).isTrue();
    watch.know();
    assertThat(later(watch)).isFalse();
  }

  @DisplayName("has changed when another took its place, of the same size and time")
  @Test
  void replaced() throws IOException {
    FileWatch watch = new FileWatch(file, clock);
    Path other = Files.writeString(folder.resolve("other"), "b");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
    later(watch);
    assertThat(later(watch)).isTrue();
  }

  @DisplayName("has not changed while it is away, nor when it comes back as it was")
  @Test
  void away() throws IOException {
    FileWatch watch = new FileWatch(file, clock);
    Path aside = Files.move(file, folder.resolve("aside"));
    assertThat(later(watch)).isFalse();
    assertThat(later(watch)).isFalse();
    Files.move(aside, file);
    assertThat(later(watch)).isFalse();
    assertThat(later(watch)).isFalse();
  }

  @DisplayName("may come later")
  @Test
  void comes() throws IOException {
    FileWatch watch = new FileWatch(folder.resolve("later.yaml"), clock);
    Files.writeString(folder.resolve("later.yaml"), "a");
    later(watch);
    assertThat(later(watch)).isTrue();
  }

  @DisplayName("is looked at once a second")
  @Test
  void seldom() throws IOException {
    FileWatch watch = new FileWatch(file, clock);
    Files.writeString(file, "ab");
    later(watch);
    clock.pass(Duration.ofMillis(900));
    assertThat(watch.hasChanged()).isFalse();
    clock.pass(Duration.ofMillis(100));
    assertThat(watch.hasChanged()).isTrue();
  }

  private boolean later(FileWatch watch) {
    clock.pass(SECOND);
    return watch.hasChanged();
  }
}
