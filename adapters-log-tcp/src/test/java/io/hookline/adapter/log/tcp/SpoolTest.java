package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The spool")
class SpoolTest {
  private static final long ROOMY = 1 << 20;

  @TempDir private Path root;

  @DisplayName("gives records back in order, over many files, and leaves none behind")
  @Test
  void order() throws IOException {
    try (Spool spool = Spool.open(root, 16_000)) {
      add(spool, 0, 500);
      assertThat(files().size()).isGreaterThan(3);
      assertThat(takeAll(spool)).isEqualTo(texts(0, 500));
      assertThat(spool.isEmpty()).isTrue();
      assertThat(spool.lost()).isZero();
    }
    assertThat(files()).isEmpty();
  }

  @DisplayName("goes on after a restart with what was not sent")
  @Test
  void restart() throws IOException {
    try (Spool spool = Spool.open(root, ROOMY)) {
      add(spool, 0, 10);
      assertThat(spool.oldest(4)).hasSize(4);
      spool.sent(3);
    }
    try (Spool spool = Spool.open(root, ROOMY)) {
      add(spool, 10, 12);
      assertThat(spool.waiting()).isEqualTo(9);
      assertThat(takeAll(spool)).isEqualTo(texts(3, 12));
    }
    try (Spool spool = Spool.open(root, ROOMY)) {
      add(spool, 0, 2);
      assertThat(takeAll(spool)).isEqualTo(texts(0, 2));
    }
  }

  @DisplayName("puts what was under way before all else")
  @Test
  void before() throws IOException {
    try (Spool spool = Spool.open(root, ROOMY)) {
      add(spool, 3, 5);
      spool.addBefore(bytes(0, 3));
    }
    try (Spool spool = Spool.open(root, ROOMY)) {
      assertThat(takeAll(spool)).isEqualTo(texts(0, 5));
    }
  }

  @DisplayName("drops the oldest when it is full, and counts them")
  @Test
  void full() throws IOException {
    try (Spool spool = Spool.open(root, 8000)) {
      add(spool, 0, 5000);
      assertThat(spool.lost()).isPositive();
      assertThat(spool.lost() + spool.waiting()).isEqualTo(5000);
      assertThat(bytesOnDisk()).isLessThanOrEqualTo(8000);
      assertThat(takeAll(spool)).isEqualTo(texts((int) spool.lost(), 5000));
    }
  }

  @DisplayName("skips a torn end")
  @Test
  void torn() throws IOException {
    try (Spool spool = Spool.open(root, ROOMY)) {
      add(spool, 0, 3);
    }
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 2));
    try (Spool spool = Spool.open(root, ROOMY)) {
      add(spool, 3, 4);
      assertThat(takeAll(spool)).containsExactly("record 0", "record 1", "record 3");
    }
  }

  @DisplayName("skips what is not what was written")
  @Test
  void damaged() throws IOException {
    try (Spool spool = Spool.open(root, ROOMY)) {
      add(spool, 0, 2);
    }
    Files.writeString(
        files().getFirst(), "nonsense that has a length of its own", StandardOpenOption.APPEND);
    try (Spool spool = Spool.open(root, ROOMY)) {
      assertThat(takeAll(spool)).isEqualTo(texts(0, 2));
    }
  }

  @DisplayName("goes on behind a file that was damaged meanwhile, and counts what that cost")
  @Test
  void damagedMeanwhile() throws IOException {
    try (Spool spool = Spool.open(root, 8000)) {
      add(spool, 0, 100);
      Path oldest = files().stream().sorted().findFirst().orElseThrow();
      Files.writeString(oldest, "x".repeat((int) Files.size(oldest)));
      assertThatThrownBy(() -> spool.oldest(1)).hasMessageContaining("was damaged");
      assertThat(spool.lost()).isPositive();
      assertThat(takeAll(spool)).isEqualTo(texts((int) spool.lost(), 100));
    }
  }

  @DisplayName("is shared by workers that keep apart")
  @Test
  void shared() throws IOException {
    try (Spool one = Spool.open(root, ROOMY);
        Spool other = Spool.open(root, ROOMY)) {
      add(one, 0, 2);
      add(other, 2, 3);
      assertThat(takeAll(one)).isEqualTo(texts(0, 2));
      assertThat(takeAll(other)).isEqualTo(texts(2, 3));
    }
  }

  @DisplayName("tells in one line that its folder cannot be used")
  @Test
  void unusable() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "no folder");
    assertThatThrownBy(() -> Spool.open(file, ROOMY))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("log.tcp.spool: ")
        .hasMessageContaining("choose another folder");
  }

  private static void add(Spool spool, int from, int to) throws IOException {
    for (byte[] record : bytes(from, to)) {
      spool.add(record);
    }
  }

  private static List<String> takeAll(Spool spool) throws IOException {
    List<String> taken = new ArrayList<>();
    while (!spool.isEmpty()) {
      List<byte[]> records = spool.oldest(7);
      records.forEach(record -> taken.add(new String(record, StandardCharsets.UTF_8)));
      spool.sent(records.size());
    }
    return taken;
  }

  private static List<byte[]> bytes(int from, int to) {
    return texts(from, to).stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  private static List<String> texts(int from, int to) {
    return IntStream.range(from, to).mapToObj(number -> "record " + number).toList();
  }

  private long bytesOnDisk() throws IOException {
    long bytes = 0;
    for (Path file : files()) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".records")).toList();
    }
  }
}
