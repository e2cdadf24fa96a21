package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.completeAll;
import static io.hookline.adapter.queue.file.Claiming.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.port.AdapterException;
import io.hookline.port.JobQueue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Opening a queue file")
class QueueOpeningTest {
  private static final String ROWS = "URL,N\nhttp://a/,1\nhttp://a/,2\nhttp://a/,3\n";
  private static final String OTHER =
      "it is not the file of the earlier run: rows that were delivered have changed; put the old"
          + " file back, append new rows at its end, or start anew with --restart, which sends"
          + " every row";

  @TempDir private Path temp;

  @Nested
  @DisplayName("is refused in one line")
  class Refused {
    @Test
    @DisplayName("where there is no file")
    void missing() {
      refused(csv(), "no such file");
      assertThat(temp).isEmptyDirectory();
    }

    @Test
    @DisplayName("where it is a folder")
    void folder() throws IOException {
      Files.createDirectory(csv().file());
      refused(csv(), "it is no file but a folder or a device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t", "\ufeff"})
    @DisplayName("where it is empty")
    void empty(String text) {
      refused(csv().write(text), "it is empty");
      refused(new QueueFolder(temp, "a.json").write(text), "it is empty");
      refused(new QueueFolder(temp, "a.ndjson").write(text), "it is empty");
      assertThat(csv().journal()).doesNotExist();
    }

    @Test
    @DisplayName("where it is UTF-16")
    void utf16() {
      refused(
          csv().write(("\ufeff" + ROWS).getBytes(StandardCharsets.UTF_16LE)),
          "it is UTF-16: save it as UTF-8");
      refused(
          csv().write(("\ufeff" + ROWS).getBytes(StandardCharsets.UTF_16BE)),
          "it is UTF-16: save it as UTF-8");
    }

    @Test
    @DisplayName("where a JSON file is no array")
    void noArray() {
      refused(
          new QueueFolder(temp, "a.json").write("\n {\"url\":\"http://a/\"}"),
          "it does not begin with \"[\": write the jobs as an array, or, for one object per line,"
              + " set queue.file.format to ndjson");
    }

    @Test
    @DisplayName("where its header cannot serve")
    void badHeader() {
      refused(
          csv().write("LINK\nhttp://a/\n"),
          "its header row has no column named URL; columns, separated by commas: LINK");
    }

    @Test
    @DisplayName("where its journal cannot be written")
    void noJournalFolder() {
      QueueFolder csv = csv().write(ROWS);
      Path journal = temp.resolve("missing/j");

      assertThatThrownBy(() -> csv.open(withJournal(csv, journal)))
          .isInstanceOf(AdapterException.class)
          .hasMessage(
              "queue.file.journal: cannot write "
                  + journal
                  + " (No such file or directory); set it to a path in a folder that can be written"
                  + " to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".claims", ".rejected"})
    @DisplayName("where its journal would be where something else is kept")
    void journalElsewhere(String suffix) throws IOException {
      QueueFolder csv = csv().write(ROWS);
      Path journal = csv.file().resolveSibling(csv.file().getFileName() + suffix);

      assertThatThrownBy(() -> csv.open(withJournal(csv, journal)))
          .isInstanceOf(AdapterException.class)
          .hasMessage(
              "%s: queue.file.journal is %s, which is kept for something else; set it to another path"
                  .formatted(csv.file(), csv.file().toRealPath() + suffix));
      assertThat(csv.file()).hasContent(ROWS);
    }

    @Test
    @DisplayName("where its journal is another file")
    void otherFile() throws IOException {
      QueueFolder csv = csv().write(ROWS);
      Files.writeString(csv.journal(), "mine");

      refused(
          csv,
          "its journal "
              + csv.journal().toRealPath()
              + " is none that Hookline wrote; move that file away, or set queue.file.journal to"
              + " another path");
    }

    @Test
    @DisplayName("where it is open already, by whatever name")
    void openAlready() throws IOException {
      QueueFolder csv = csv().write(ROWS);
      Files.createSymbolicLink(temp.resolve("link.csv"), csv.file());
      try (JobQueue _ = csv.open()) {
        String reason =
            "it is being delivered by process %d (%s is locked); wait until that has ended, or end"
                    .formatted(ProcessHandle.current().pid(), csv.journal().toRealPath())
                + " it";
        refused(csv, reason);
        refused(new QueueFolder(temp, "link.csv"), reason);
      }
      csv.open().close();
    }
  }

  @Nested
  @DisplayName("whose first rows changed since an earlier run")
  class Changed {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "URL,N\nhttp://a/,9\nhttp://a/,2\nhttp://a/,3\n",
          "URL,N\n\nhttp://a/,1\nhttp://a/,2\nhttp://a/,3\n",
          "URL,M\nhttp://a/,1\nhttp://a/,2\nhttp://a/,3\n",
          "URL,N\nhttp://a/,1\nhttp://a/,2\n",
          "URL,N\nhttp://a/,1\nhttp://a/,2\nhttp://a/\n",
          "URL,N\n",
          "\ufeffURL,N\nhttp://a/,1\nhttp://a/,2\nhttp://a/,3\n"
        })
    @DisplayName("is refused, and hands out nothing")
    void refusesChange(String text) {
      QueueFolder csv = delivered();
      refused(csv.write(text), OTHER);
      refused(csv, OTHER);

      csv.write(ROWS);
      try (JobQueue queue = csv.open()) {
        assertThat(claimAll(queue)).isEmpty();
      }
    }

    @Test
    @DisplayName("starts anew with a restart, what earlier runs left kept under other names")
    void restarts() throws IOException {
      QueueFolder csv = delivered();
      csv.append("x\n");
      try (JobQueue queue = csv.open()) {
        completeAll(queue);
      }
      byte[] journal = Files.readAllBytes(csv.journal());
      byte[] rejected = Files.readAllBytes(csv.rejected());

      csv.write("URL\nhttp://b/1\nhttp://b/2\n");
      try (JobQueue queue = csv.restart()) {
        assertThat(lines(completeAll(queue))).containsExactly(2L, 3L);
        assertThat(queue.status().rejected()).isZero();
      }
      assertThat(temp.resolve("orders.csv.journal.1")).hasBinaryContent(journal);
      assertThat(temp.resolve("orders.csv.rejected.1")).hasBinaryContent(rejected);

      try (JobQueue queue = csv.restart()) {
        assertThat(lines(completeAll(queue))).containsExactly(2L, 3L);
      }
      assertThat(temp.resolve("orders.csv.journal.2")).exists();
      assertThat(temp.resolve("orders.csv.rejected.2")).doesNotExist();
    }

    @Test
    @DisplayName("starts anew with a restart though its journal is damaged or of another format")
    void restartsFromDamage() throws IOException {
      QueueFolder csv = delivered();
      Files.writeString(csv.journal(), "rubbish");
      try (JobQueue queue = csv.restart()) {
        assertThat(claimAll(queue)).hasSize(3);
      }
      assertThat(temp.resolve("orders.csv.journal.1")).hasContent("rubbish");
    }

    @Test
    @DisplayName("is not restarted while another delivers it")
    void refusesRestart() {
      QueueFolder csv = csv().write(ROWS);
      try (JobQueue queue = csv.open()) {
        assertThatThrownBy(csv::restart).hasMessageContaining("is being delivered by process");
        assertThat(completeAll(queue)).hasSize(3);
      }
      try (JobQueue queue = csv.open()) {
        assertThat(claimAll(queue)).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("by another name finds the same journal, beside the file itself")
  void symbolicLink() throws IOException {
    QueueFolder csv = delivered();
    Path links = Files.createDirectory(temp.resolve("links"));
    QueueFolder linked = new QueueFolder(links, "current.csv");
    Files.createSymbolicLink(linked.file(), csv.file());

    try (JobQueue queue = linked.open()) {
      assertThat(claimAll(queue)).isEmpty();
      assertThat(queue.ref()).hasToString("file:" + csv.file().toRealPath());
    }
    assertThat(links).isDirectoryNotContaining("glob:**.journal");
  }

  @Test
  @DisplayName("puts journal and rejected rows where it is told to")
  void journalElsewhere() throws IOException {
    QueueFolder csv = csv().write(ROWS + "x\n");
    Path state = Files.createDirectory(temp.resolve("state"));

    try (JobQueue queue = csv.open(withJournal(csv, state.resolve("j")))) {
      completeAll(queue);
    }

    assertThat(state.resolve("j")).exists();
    assertThat(state.resolve("orders.csv.rejected")).exists();
    assertThat(csv.journal()).doesNotExist();
  }

  private QueueFolder csv() {
    return new QueueFolder(temp, "orders.csv");
  }

  private QueueFolder delivered() {
    QueueFolder csv = csv().write(ROWS);
    try (JobQueue queue = csv.open()) {
      completeAll(queue);
    }
    return csv;
  }

  private static FileQueueSettings withJournal(QueueFolder csv, Path journal) {
    return new FileQueueSettings(
        csv.file(), FileFormat.CSV, Optional.of(journal), false, false, 1000);
  }

  private static void refused(QueueFolder folder, String reason) {
    ThrowingCallable opening = folder::open;
    assertThatThrownBy(opening)
        .isInstanceOf(AdapterException.class)
        .hasMessage(folder.file() + ": " + reason);
  }
}
