package io.hookline.adapter.queue.file.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.adapter.queue.file.row.FileFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The journal")
class JournalTest {
  private static final int FRAMES = 5;

  private final Random random = new Random(3);
  private final Frames frames = new Frames();

  @TempDir private Path folder;
  private Path path = Path.of("none");

  @BeforeEach
  void name() {
    path = folder.resolve("q.journal").toAbsolutePath();
  }

  @Test
  @DisplayName("tells what was written, in order, after it was opened anew")
  void tellsWhatWasWritten() throws Exception {
    RecordingRecords told = new RecordingRecords();
    try (Journal journal = open()) {
      writeEveryKind(frames);
      journal.append(frames);
      frames.clear();
      frames.completed(Long.MAX_VALUE);
      journal.append(frames);
    }
    writeEveryKind(told);
    told.completed(Long.MAX_VALUE);

    assertThat(recordsOfFile()).isEqualTo(told.lines());
  }

  private static void writeEveryKind(JournalRecords records) {
    records.checkpoint(new Checkpoint(128, Long.MAX_VALUE, -1));
    records.completed(1);
    records.retried(127, 3, 1_900_000_000_123L, Long.MAX_VALUE);
    records.givenUp(300, 301, "http://a/é", "503 Service Unavailable", "5 of 5 attempts failed");
    records.rejected(16_384, 16_385);
    records.givenUp(2, 3, "", "", "");
  }

  @Test
  @DisplayName("holds more than one frame can, and cuts texts without end")
  void holdsMuch() throws Exception {
    RecordingRecords told = new RecordingRecords();
    try (Journal journal = open()) {
      for (long i = 1; i <= 400; i++) {
        frames.givenUp(i, i, "u".repeat(10_000), "e".repeat(4096), "r");
        told.givenUp(i, i, "u".repeat(4096), "e".repeat(4096), "r");
      }
      journal.append(frames);
    }

    assertThat(Files.size(path)).isGreaterThan(3L * Frames.MAX_CONTENT);
    assertThat(recordsOfFile()).isEqualTo(told.lines());
  }

  @Test
  @DisplayName("keeps its identity and counts how often it was opened")
  void identity() throws Exception {
    String identity;
    try (Journal journal = open()) {
      identity = journal.identity();
      assertThat(identity).matches("[0-9a-v]{16}");
      assertThat(journal.session()).isEqualTo(1);
    }
    try (Journal journal = open()) {
      assertThat(journal.identity()).isEqualTo(identity);
      assertThat(journal.session()).isEqualTo(2);
    }
  }

  @Test
  @DisplayName("loses no frame but the one that is cut off, wherever that is")
  void survivesEveryCut() throws Exception {
    List<Long> ends = writeFrames();
    byte[] whole = Files.readAllBytes(path);

    for (int length = 0; length <= whole.length; length++) {
      Files.write(path, Arrays.copyOf(whole, length));
      int cut = length;
      List<String> left = ends.stream().filter(end -> end <= cut).map(_ -> "x").toList();
      try (Journal journal = open()) {
        assertThat(records(journal)).as("cut at %d", cut).hasSize(left.size());
        boolean cutAtEdge = cut <= JournalHeader.LENGTH || ends.contains((long) cut);
        assertThat(journal.wasTorn()).as("cut at %d", cut).isEqualTo(!cutAtEdge);
        frames.clear();
        frames.completed(99);
        journal.append(frames);
        assertThat(records(journal)).hasSize(left.size() + 1).endsWith("completed 99");
      }
    }
  }

  @Test
  @DisplayName("takes a last frame of zeros or rubbish for one that was cut off")
  void survivesRubbishAtTheEnd() throws Exception {
    List<Long> ends = writeFrames();
    byte[] whole = Files.readAllBytes(path);
    int last = Math.toIntExact(ends.get(FRAMES - 2));

    for (int from = last; from < whole.length; from++) {
      byte[] rubbish = whole.clone();
      Arrays.fill(
          rubbish, from, whole.length, (byte) (random.nextBoolean() ? 0 : random.nextInt()));
      Files.write(path, rubbish);
      try (Journal journal = open()) {
        assertThat(records(journal)).hasSizeBetween(FRAMES - 1, FRAMES);
      }
    }
  }

  @Test
  @DisplayName("is refused where any byte before its last frame was changed")
  void refusesDamage() throws Exception {
    List<Long> ends = writeFrames();
    byte[] whole = Files.readAllBytes(path);

    for (int at = 0; at < ends.get(FRAMES - 2); at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(path, damaged);
      assertThatThrownBy(this::open)
          .as("byte %d", at)
          .isInstanceOf(JournalException.class)
          .hasMessageContaining(path.toString());
      assertThat(Files.readAllBytes(path)).isEqualTo(damaged);
    }
  }

  @Test
  @DisplayName("says where it is damaged, and what to do")
  void tellsDamage() throws Exception {
    List<Long> ends = writeFrames();
    byte[] damaged = Files.readAllBytes(path);
    damaged[Math.toIntExact(ends.get(1)) + Frames.HEAD] ^= 1;
    Files.write(path, damaged);

    assertThatThrownBy(this::open)
        .hasMessage(
            "its journal %s is damaged at byte %d; restore it, or start anew with --restart, which"
                    .formatted(path, ends.get(1))
                + " sends every row again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "notes that somebody wrote", "0123456789012345678901234567890123"})
  @DisplayName("is never written over a file that is none")
  void sparesOtherFiles(String content) throws Exception {
    for (String text : List.of(content, content.repeat(10))) {
      Files.writeString(path, text);

      assertThatThrownBy(this::open)
          .hasMessageContaining("is none that this version of Hookline wrote");
      assertThat(path).hasContent(text);
    }
  }

  @Test
  @DisplayName("is read in the format that it was begun with")
  void refusesOtherFormat() throws Exception {
    open().close();

    assertThatThrownBy(() -> Journal.open(path, FileFormat.NDJSON, random, AppendFile::new))
        .hasMessageContaining("was begun with queue.file.format csv");
  }

  @Test
  @DisplayName("is held by one at a time, in the same process too")
  void isHeldOnce() throws Exception {
    try (Journal _ = open()) {
      assertThatThrownBy(this::open)
          .hasMessage(
              "it is being delivered by process %d (%s is locked); wait until that has ended, or end it"
                  .formatted(ProcessHandle.current().pid(), path));
      assertThatThrownBy(() -> Journal.setAside(path, folder.resolve("old"), AppendFile::new))
          .isInstanceOf(JournalException.class);
    }
    assertThatCode(() -> open().close()).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("is free again after it could not be opened")
  void isFreeAfterFailure() throws Exception {
    Files.writeString(path, "other");
    assertThatThrownBy(this::open).isInstanceOf(JournalException.class);
    Files.delete(path);

    assertThatCode(() -> open().close()).doesNotThrowAnyException();
  }

  private Journal open() throws IOException, JournalException {
    return Journal.open(path, FileFormat.CSV, random, AppendFile::new);
  }

  /** Writes some frames of one record each; returns where each ends. */
  private List<Long> writeFrames() throws IOException, JournalException {
    List<Long> ends = new ArrayList<>();
    try (Journal journal = open()) {
      for (int i = 1; i <= FRAMES; i++) {
        frames.clear();
        frames.retried(i, 1, 1_900_000_000_000L, 1_800_000_000_000L);
        journal.append(frames);
        ends.add(Files.size(path));
      }
    }
    return ends;
  }

  private List<String> recordsOfFile() throws IOException, JournalException {
    try (Journal journal = open()) {
      return records(journal);
    }
  }

  private static List<String> records(Journal journal) throws IOException {
    RecordingRecords told = new RecordingRecords();
    journal.replay(told);
    return told.lines();
  }
}
