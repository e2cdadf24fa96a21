package io.hookline.app.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Why a file cannot be used")
class IoReasonTest {
  @TempDir private Path folder;

  @DisplayName("is told in words, without the path")
  @Test
  void words() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(reason(() -> Files.readString(folder.resolve("none"))))
        .isEqualTo("no such file or folder");
    assertThat(reason(() -> Files.createFile(file)))
        .isEqualTo("something else of that name is in the way");
    assertThat(reason(() -> Files.createFile(file.resolve("below")))).isEqualTo("Not a directory");
    assertThat(IoReason.of(new AccessDeniedException("/secret"))).isEqualTo("permission denied");
    assertThat(IoReason.of(new IOException())).isEqualTo("java.io.IOException");
  }

  private static String reason(Attempt attempt) {
    return IoReason.of(assertThrows(IOException.class, attempt::make));
  }

  private interface Attempt {
    void make() throws IOException;
  }
}
