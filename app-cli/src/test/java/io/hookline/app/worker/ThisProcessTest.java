package io.hookline.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.WorkerIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("This process")
class ThisProcessTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("as a worker is named by its host and pid")
  void namedByHostAndPid() {
    WorkerIdentity worker = ThisProcess.asWorker(Optional.empty());
    assertThat(worker.name()).startsWith(ThisProcess.host() + "-" + worker.pid());
    assertThat(worker.pid()).isEqualTo(ProcessHandle.current().pid());
  }

  @Test
  @DisplayName("as a worker is called what it is told to be called")
  void namedByConfiguration() {
    assertThat(ThisProcess.asWorker(Optional.of("w1")).name()).isEqualTo("w1");
  }

  @Test
  @DisplayName("is told apart from process 1 of another container")
  void inContainers() throws IOException {
    assertThat(ThisProcess.container(namespace("host", "pid:[4026531836]"))).isEmpty();
    assertThat(ThisProcess.container(namespace("one", "pid:[4026532190]")))
        .isEqualTo("-4026532190");
    assertThat(ThisProcess.container(folder.resolve("none"))).isEmpty();
  }

  private Path namespace(String name, String text) throws IOException {
    return Files.createSymbolicLink(folder.resolve(name), Path.of(text));
  }
}
