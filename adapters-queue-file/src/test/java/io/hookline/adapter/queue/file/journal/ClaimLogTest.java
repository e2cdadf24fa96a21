package io.hookline.adapter.queue.file.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.file.row.FileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The log of claims")
class ClaimLogTest {
  private final List<Journal> journals = new ArrayList<>();

  @TempDir private Path folder;
  private Path path = Path.of("none");

  @BeforeEach
  void name() {
    path = folder.resolve("q.claims");
  }

  @AfterEach
  void closeAll() throws IOException {
    for (Journal journal : journals) {
      journal.close();
    }
  }

  @Test
  @DisplayName("tells what was written and not what was only noted, and is there only then")
  void tells() throws Exception {
    ClaimLog log = journal("a").claims(path);
    log.write();
    assertThat(path).doesNotExist();
    log.add(1, 0, 1);
    log.add(Long.MAX_VALUE, 4095, 255);
    log.write();
    log.add(2, 0, 1);
    log.write();
    log.add(3, 0, 1);

    assertThat(recordsOf("a"))
        .containsExactly(
            "claimed 1 0 1", "claimed " + Long.MAX_VALUE + " 4095 255", "claimed 2 0 1");
  }

  @Test
  @DisplayName("goes on where it was cut off, without the record that is not whole")
  void everyCut() throws Exception {
    ClaimLog log = journal("a").claims(path);
    List<Long> ends = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      log.add(i, 0, i);
      log.write();
      ends.add(Files.size(path));
    }
    byte[] whole = Files.readAllBytes(path);
    for (int length = 0; length <= whole.length; length++) {
      Files.write(path, Arrays.copyOf(whole, length));
      int cut = length;
      long left = ends.stream().filter(end -> end <= cut).count();
      ClaimLog again = journal("a").claims(path);
      RecordingRecords told = new RecordingRecords();
      again.replay(told);
      assertThat(told.lines()).as("cut at %d", cut).hasSize((int) left);

      again.add(9, 0, 1);
      again.write();
      assertThat(recordsOf("a")).hasSize((int) left + 1).endsWith("claimed 9 0 1");
    }
  }

  @Test
  @DisplayName("tells nothing wrong where it is damaged")
  void damage() throws Exception {
    ClaimLog log = journal("a").claims(path);
    List<String> written = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      log.add(i, 0, i);
      log.write();
      written.add("claimed " + i + " 0 " + i);
    }
    byte[] whole = Files.readAllBytes(path);
    for (int at = Long.BYTES; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(path, damaged);
      List<String> told = recordsOf("a");
      assertThat(told).as("byte %d", at).isEqualTo(written.subList(0, told.size()));
      assertThat(told).hasSizeLessThan(4);
    }
  }

  @Test
  @DisplayName("of another journal is begun anew")
  void otherJournal() throws Exception {
    ClaimLog log = journal("a").claims(path);
    log.add(1, 0, 1);
    log.write();

    assertThat(recordsOf("b")).isEmpty();
    assertThat(recordsOf("a")).isEmpty();
  }

  @Test
  @DisplayName("is never written over a file that is none")
  void sparesOtherFiles() throws Exception {
    Files.writeString(path, "what people want of us");

    assertThatThrownBy(() -> recordsOf("a"))
        .isInstanceOf(JournalException.class)
        .hasMessage(
            "how often its jobs are taken up is to be recorded in %s, which is a file that Hookline"
                    .formatted(path)
                + " did not write; move it away, or set queue.file.journal to a path in another"
                + " folder");
    assertThat(path).hasContent("what people want of us");
  }

  @Test
  @DisplayName("is written anew with what was noted since, and gone where that is nothing")
  void rewrites() throws Exception {
    ClaimLog log = journal("a").claims(path);
    log.add(1, 0, 1);
    log.write();
    log.add(2, 0, 1);
    log.rewrite();
    log.add(3, 0, 1);
    log.write();
    assertThat(recordsOf("a")).containsExactly("claimed 2 0 1", "claimed 3 0 1");

    log.rewrite();
    assertThat(folder).isDirectoryNotContaining("glob:**.claims*");
    log.add(4, 0, 1);
    log.write();
    assertThat(recordsOf("a")).containsExactly("claimed 4 0 1");
  }

  @Test
  @DisplayName("says when it is so large that it should be written anew, and not soon again")
  void large() throws Exception {
    ClaimLog log = journal("a").claims(path);
    fill(log);
    assertThat(log.isLarge()).isFalse();
    while (!log.isLarge()) {
      fill(log);
    }
    assertThat(Files.size(path)).isBetween(4L << 20, 5L << 20);

    for (int i = 0; i < 600_000; i++) {
      log.add(i, 0, 1);
    }
    log.rewrite();
    long size = Files.size(path);
    while (!log.isLarge()) {
      fill(log);
    }
    assertThat(Files.size(path)).isGreaterThan(2 * size);
  }

  private static void fill(ClaimLog log) throws IOException {
    for (int i = 0; i < 50_000; i++) {
      log.add(i, 0, 1);
    }
    log.write();
  }

  private List<String> recordsOf(String journal) throws IOException, JournalException {
    RecordingRecords told = new RecordingRecords();
    try (ClaimLog log = journal(journal).claims(path)) {
      log.replay(told);
      return told.lines();
    }
  }

  /** One that has nothing in common with any of another name. */
  private Journal journal(String name) throws IOException, JournalException {
    Path copy = Files.createTempDirectory(folder, name).resolve(name).toAbsolutePath();
    Journal journal =
        Journal.open(copy, FileFormat.CSV, new Random(name.hashCode()), AppendFile::new);
    journals.add(journal);
    return journal;
  }
}
