package io.hookline.adapter.queue.file.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The journal")
class JournalTest {
  private static final int FRAMES = 5;
  private static final Retried RETRIED =
      new Retried(1, 1_900_000_000_000L, 60_000, 1_800_000_000_000L);

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
    Retried extreme = new Retried(3, 1_900_000_000_123L, 0, Long.MAX_VALUE);
    try (Journal journal = open()) {
      frames.checkpoint(new Checkpoint(128, Long.MAX_VALUE, -1));
      frames.completed(1);
      frames.retried(127, extreme, 0, attempt("no", 100));
      frames.givenUp(300);
      frames.rejected(16_384);
      frames.removed("0123456789abcdef", 3, -2);
      frames.before(0);
      journal.append(frames);
      frames.clear();
      frames.completed(Long.MAX_VALUE);
      journal.append(frames);
    }

    assertThat(recordsOfFile())
        .containsExactly(
            new Checkpoint(128, Long.MAX_VALUE, -1).toString(),
            "completed 1",
            "127 " + extreme,
            "given up 300",
            "rejected 16384",
            "removed 0123456789abcdef 3 -2",
            "before 0",
            "completed " + Long.MAX_VALUE);
  }

  @Test
  @DisplayName("tells attempts as they were, oldest first, over as many frames as they fill")
  void tellsAttempts() throws Exception {
    Map<Long, List<PastAttempt>> kept = new TreeMap<>();
    Map<Long, Long> last = new TreeMap<>();
    try (Journal journal = open()) {
      for (int i = 1; i <= 2000; i++) {
        long row = 1L + i % 300;
        PastAttempt attempt = attempt("é".repeat(random.nextInt(1000)), random.nextInt(1025));
        kept.computeIfAbsent(row, _ -> new ArrayList<>()).add(attempt);
        frames.completed(i);
        frames.retried(row, RETRIED, last.getOrDefault(row, Journal.NO_RECORD), attempt);
        last.put(row, journal.length() + frames.lastRecord());
        if (random.nextInt(500) == 0) {
          journal.append(frames);
          frames.clear();
        }
      }
      journal.append(frames);
      assertThat(histories(journal, last)).isEqualTo(kept);
    }

    assertThat(Files.size(path)).isGreaterThan(2L * Frames.MAX_CONTENT);
    try (Journal journal = open()) {
      RecordingRecords told = new RecordingRecords();
      journal.replay(told);
      assertThat(told.lines()).hasSize(4000);
      assertThat(told.places()).containsAll(last.values());
      assertThat(histories(journal, last)).isEqualTo(kept);
    }
  }

  @Test
  @DisplayName("tells the latest attempts where there are very many, and none where there are none")
  void tellsLatestAttempts() throws Exception {
    try (Journal journal = open()) {
      long last = Journal.NO_RECORD;
      for (int i = 1; i <= 30; i++) {
        frames.clear();
        frames.retried(7, RETRIED, last, attempt("no " + i, 0));
        last = journal.length() + frames.lastRecord();
        journal.append(frames);
      }
      assertThat(journal.history(7, last))
          .extracting(PastAttempt::outcome)
          .hasSize(PastAttempt.MOST_KEPT)
          .startsWith("no 11")
          .endsWith("no 30");
      assertThat(journal.history(8, Journal.NO_RECORD)).isEmpty();
    }
  }

  @Test
  @DisplayName("cuts what is too long of an attempt, and no character in two")
  void cutsAttempts() throws Exception {
    try (Journal journal = open()) {
      frames.retried(1, RETRIED, Journal.NO_RECORD, attempt("é" + "日".repeat(2000), 5000));
      journal.append(frames);
      PastAttempt kept = journal.history(1, JournalHeader.LENGTH + Frames.HEAD).getFirst();

      assertThat(kept.outcome()).isEqualTo("é" + "日".repeat(1364));
      assertThat(kept.excerpt().size()).isEqualTo(PastAttempt.EXCERPT);
    }
  }

  @Test
  @DisplayName("takes no other record for an attempt at the job")
  void refusesOtherRecords() throws Exception {
    try (Journal journal = open()) {
      frames.completed(1);
      frames.retried(2, RETRIED, Journal.NO_RECORD, attempt("no", 0));
      journal.append(frames);
      long first = JournalHeader.LENGTH + Frames.HEAD;

      assertThatThrownBy(() -> journal.history(1, first))
          .isInstanceOf(IOException.class)
          .hasMessage("its journal was changed at byte " + first);
      assertThatThrownBy(() -> journal.history(1, journal.length() - 1))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> journal.history(1, journal.length()))
          .isInstanceOf(IOException.class);
    }
  }

  private Map<Long, List<PastAttempt>> histories(Journal journal, Map<Long, Long> last)
      throws IOException {
    Map<Long, List<PastAttempt>> histories = new TreeMap<>();
    for (Map.Entry<Long, Long> row : last.entrySet()) {
      histories.put(row.getKey(), journal.history(row.getKey(), row.getValue()));
    }
    return histories;
  }

  private PastAttempt attempt(String outcome, int excerpt) {
    byte[] bytes = new byte[excerpt];
    random.nextBytes(bytes);
    return new PastAttempt(
        1 + random.nextInt(5000),
        Instant.ofEpochMilli(random.nextLong() >>> 20),
        Duration.ofNanos(random.nextLong() >>> 8),
        Timing.ofNanos(random.longs(5, 0, Long.MAX_VALUE).toArray()),
        outcome,
        random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(200, 600)),
        Payload.of(bytes));
  }

  @Test
  @DisplayName("is refused where another version wrote it")
  void refusesOtherVersion() throws Exception {
    open().close();
    byte[] older = Files.readAllBytes(path);
    ByteBuffer.wrap(older).putInt(Long.BYTES, 1);
    CRC32C crc = new CRC32C();
    crc.update(older, 0, JournalHeader.LENGTH - Integer.BYTES);
    ByteBuffer.wrap(older).putInt(JournalHeader.LENGTH - Integer.BYTES, (int) crc.getValue());
    Files.write(path, older);

    assertThatThrownBy(this::open)
        .isInstanceOf(JournalException.class)
        .hasMessage(
            "its journal %s was written by another version of Hookline, as format 1 where this one"
                    .formatted(path)
                + " reads 2; go on with that version, or move it away, which sends every row"
                + " again");
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
            "its journal %s is damaged at byte %d; restore it, or move it away, which sends every row"
                    .formatted(path, ends.get(1))
                + " again");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "notes that somebody wrote", "0123456789012345678901234567890123"})
  @DisplayName("is never written over a file that is none")
  void sparesOtherFiles(String content) throws Exception {
    for (String text : List.of(content, content.repeat(10))) {
      Files.writeString(path, text);

      assertThatThrownBy(this::open).hasMessageContaining("is none that Hookline wrote");
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
        frames.retried(i, RETRIED, Journal.NO_RECORD, attempt("no", 9));
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
