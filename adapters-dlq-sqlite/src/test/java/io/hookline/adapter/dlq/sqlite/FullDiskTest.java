package io.hookline.adapter.dlq.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookline.letter.LetterFilter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("On a full disk")
class FullDiskTest {
  @TempDir private Path temp;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted = runs("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", temp.toString());
    assumeTrue(mounted, "a small disk can only be mounted by root");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(runs("umount", temp.toString())).isTrue();
    }
  }

  @Test
  @DisplayName("it says so, keeps what it had, and goes on once there is room")
  void full() throws Exception {
    Path file = temp.resolve("letters.db");
    Path ballast = Files.write(temp.resolve("ballast"), new byte[1 << 20]);
    try (DeadLetterStore store = Letters.open(file)) {
      List<String> kept = Letters.names("job", fill(store));

      assertThat(kept).hasSizeGreaterThan(10);
      assertThat(Letters.jobs(store)).isEqualTo(kept);
      Files.delete(ballast);
      store.record(Letters.buried("later", 0, 10, 1000));
      assertThat(Letters.jobs(store)).hasSize(kept.size() + 10).containsAll(kept);
      assertThat(store.remove(LetterFilter.ALL, 5)).isEqualTo(5);
    }
  }

  /** Records until nothing more can be; returns how many were. */
  private static int fill(DeadLetterStore store) {
    int[] kept = {0};
    assertThatThrownBy(
            () -> {
              while (true) {
                store.record(Letters.buried("job", kept[0], 10, 1000));
                kept[0] += 10;
              }
            })
        .isInstanceOf(AdapterException.class)
        .message()
        .containsAnyOf("the disk is full; make room", "check the disk, and the room on it")
        .doesNotContain("\n");
    return kept[0];
  }

  private static boolean runs(String... command) throws Exception {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    }
  }
}
