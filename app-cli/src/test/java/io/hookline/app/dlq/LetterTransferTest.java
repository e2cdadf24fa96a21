package io.hookline.app.dlq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.port.AdapterException;
import io.hookline.testkit.InMemoryDeadLetterStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Letters that move")
class LetterTransferTest {
  @TempDir private Path folder;

  private static final List<JobState> STATES = List.of(JobState.values());

  private final List<String> problems = new ArrayList<>();

  @DisplayName("arrive as they were, once, in a file that nobody else may read")
  @Test
  void roundTrip() throws IOException {
    InMemoryDeadLetterStore from =
        Letters.store(
            IntStream.rangeClosed(1, 1_200)
                .mapToObj(n -> Letters.of(n, Letters.ORDERS, STATES.get(n % STATES.size())))
                .toArray(DeadLetter[]::new));
    Path file = folder.resolve("letters.ndjson");
    assertThat(export(from, file)).isEqualTo(1_200);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));

    InMemoryDeadLetterStore to = Letters.store();
    assertThat(take(to, file)).isEqualTo(new ImportReport(1_200, 0, 0, false));
    assertThat(to.all()).isEqualTo(from.all());
    assertThat(take(to, file)).isEqualTo(new ImportReport(0, 1_200, 0, false));
    assertThat(folder).isDirectoryNotContaining("glob:**.rejected");
  }

  @DisplayName("leave no file behind where they are stopped")
  @Test
  void stoppedExport() {
    InMemoryDeadLetterStore from = Letters.store(Letters.pending(1));
    Path file = folder.resolve("letters.ndjson");
    Selection all = Selection.of(LetterFilter.ALL, from);
    assertThat(new LetterExport(from).toFile(all, file, () -> true, _ -> {})).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  @DisplayName("are told in one line where the file cannot be written")
  @Test
  void unwritable() {
    Path file = folder.resolve("none/letters.ndjson");
    assertThatThrownBy(() -> export(Letters.store(), file))
        .isInstanceOf(AdapterException.class)
        .hasMessage(file + ": cannot be written (no such file or folder)");
  }

  @DisplayName("are not hindered by lines that hold none, which are told and kept aside")
  @Test
  void rejected() throws IOException {
    Path file = folder.resolve("letters.ndjson");
    export(Letters.store(Letters.pending(1), Letters.pending(2)), file);
    List<String> lines = Files.readAllLines(file);
    Files.write(
        file,
        String.join("\n", lines.getFirst(), "{", "", lines.getLast(), "\u00ff{}")
            .getBytes(StandardCharsets.ISO_8859_1));
    InMemoryDeadLetterStore to = Letters.store();
    assertThat(take(to, file)).isEqualTo(new ImportReport(2, 0, 2, false));
    assertThat(problems)
        .hasSize(2)
        .satisfiesExactly(
            first -> assertThat(first).startsWith(file + ":2: it is not valid JSON"),
            second -> assertThat(second).isEqualTo(file + ":5: it is not UTF-8 text"));
    Path aside = folder.resolve("letters.ndjson.rejected");
    assertThat(Files.readString(aside, StandardCharsets.ISO_8859_1)).isEqualTo("{\n\u00ff{}\n");
    assertThat(Files.getPosixFilePermissions(aside))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @DisplayName("tell the first of many lines that hold none, and count the others")
  @Test
  void manyRejected() throws IOException {
    Path file = Files.writeString(folder.resolve("letters.ndjson"), "x\n".repeat(1_000));
    assertThat(take(Letters.store(), file).rejected()).isEqualTo(1_000);
    assertThat(problems).hasSize(20);
    assertThat(Files.readString(folder.resolve("letters.ndjson.rejected")))
        .isEqualTo("x\n".repeat(1_000));
  }

  @DisplayName("take no more memory for a line than it may have")
  @Test
  void boundedLines() throws IOException {
    byte[] text = "1234\n123456789\n\n12".getBytes(StandardCharsets.UTF_8);
    BoundedLines lines = new BoundedLines(new ByteArrayInputStream(text), 4);
    List<String> read = new ArrayList<>();
    while (lines.advance()) {
      read.add(lines.number() + (lines.isWhole() ? " whole " : " cut ") + lines.text());
    }
    assertThat(read).containsExactly("1 whole 1234", "2 cut 1234", "3 whole ", "4 whole 12");
  }

  @DisplayName("come from standard input, too")
  @Test
  void standardInput() throws IOException {
    ImportSource source = ImportSource.of(Path.of("-"), InputStream.nullInputStream(), folder);
    assertThat(source.name()).isEqualTo("stdin");
    assertThat(source.aside()).isEqualTo(folder.resolve("stdin.rejected"));
    assertThat(source.opening().open()).isEmpty();
  }

  private static long export(InMemoryDeadLetterStore from, Path file) {
    Selection all = Selection.of(LetterFilter.ALL, from);
    return new LetterExport(from).toFile(all, file, () -> false, _ -> {});
  }

  private ImportReport take(InMemoryDeadLetterStore to, Path file) {
    ImportSource source = ImportSource.of(file, InputStream.nullInputStream(), folder);
    return new LetterImport(to, source, problems::add).run(() -> false, _ -> {});
  }
}
