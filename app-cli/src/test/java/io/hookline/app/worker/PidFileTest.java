package io.hookline.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The PID file")
class PidFileTest {
  private static final long PID = ProcessHandle.current().pid();

  @TempDir private Path folder;

  private final Instant start = Instant.now();
  private Instant now = start;
  private final InstantSource clock = () -> now;

  @DisplayName("is there, with the PID inside, as long as the worker lives")
  @Test
  void lifetime() {
    Path runDir = folder.resolve("logs");
    Path file = runDir.resolve(PID + ".pid");
    try (PidFile pidFile = PidFile.create(runDir, clock)) {
      assertThat(pidFile).isNotNull();
      assertThat(file).hasContent(PID + "\n");
    }
    assertThat(file).doesNotExist();
  }

  @DisplayName("is touched at most once a second")
  @Test
  void touch() throws IOException {
    try (PidFile pidFile = PidFile.create(folder, clock)) {
      FileTime written = changed();
      now = start.plusMillis(999);
      pidFile.touch();
      assertThat(changed()).isEqualTo(written);
      now = start.plusSeconds(60);
      pidFile.touch();
      assertThat(changed().toInstant().getEpochSecond()).isEqualTo(now.getEpochSecond());
    }
  }

  @DisplayName("takes those of dead processes away, and no others")
  @Test
  void stale() throws IOException {
    long dead = deadPid();
    Path gone = Files.writeString(folder.resolve(dead + ".pid"), dead + "\n");
    Path init = Files.writeString(folder.resolve("1.pid"), "1\n");
    Path foreign = Files.writeString(folder.resolve("nginx.pid"), "7\n");
    PidFile.create(folder, clock).close();
    assertThat(gone).doesNotExist();
    assertThat(init).exists();
    assertThat(foreign).exists();
  }

  @DisplayName("takes those away whose number a younger process has inherited")
  @Test
  void inherited() throws IOException {
    Path file = Files.writeString(folder.resolve("1.pid"), "1\n");
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    PidFile.create(folder, clock).close();
    assertThat(file).doesNotExist();
  }

  @DisplayName("is told in one line where it cannot be written")
  @Test
  void unusable() throws IOException {
    Path file = Files.writeString(folder.resolve("logs"), "a file where the folder should be");
    assertThatThrownBy(() -> PidFile.create(file, clock))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("the PID file cannot be written")
        .hasMessageContaining("worker.run-dir");
  }

  private FileTime changed() throws IOException {
    return Files.getLastModifiedTime(folder.resolve(PID + ".pid"));
  }

  private static long deadPid() throws IOException {
    Process process = new ProcessBuilder("true").start();
    process.onExit().join();
    return process.pid();
  }
}
