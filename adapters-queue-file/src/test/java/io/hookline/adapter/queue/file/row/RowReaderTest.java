package io.hookline.adapter.queue.file.row;

import static io.hookline.adapter.queue.file.row.FileFormat.ADDED;
import static io.hookline.adapter.queue.file.row.FileFormat.CSV;
import static io.hookline.adapter.queue.file.row.FileFormat.JSON;
import static io.hookline.adapter.queue.file.row.FileFormat.NDJSON;
import static io.hookline.adapter.queue.file.row.ReadRow.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hookline.adapter.queue.file.added.WholeLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Rows of a file")
class RowReaderTest {
  private static final int[] BLOCKS = {1, 2, 3, 5, 8, 64, 4096};
  private static final int MAX_ROW = 1 << 20;
  private static final String BROKEN_QUOTE =
      "a quoted field does not end with a quote before a comma or a line end";
  private static final String UNCLOSED = "an element begins here and its brackets are not closed";
  private static final String CUT_OFF =
      "the array does not end with \"]\": the file may have been cut off";

  @TempDir private Path folder;

  static Stream<Arguments> files() {
    return Stream.of(
        arguments("plain lines", CSV, "a,b\nc,d\n", List.of(sound(1, "a,b"), sound(2, "c,d"))),
        arguments("no last line end", CSV, "a\nb", List.of(sound(1, "a"), sound(2, "b"))),
        arguments("CRLF", CSV, "a,b\r\nc\r\n", List.of(sound(1, "a,b"), sound(2, "c"))),
        arguments(
            "a carriage return is data", CSV, "a\rb\nc", List.of(sound(1, "a\rb"), sound(2, "c"))),
        arguments("a byte order mark", CSV, "\ufeffa\nb", List.of(sound(1, "a"), sound(2, "b"))),
        arguments(
            "marks of joined files", CSV, "a\n\ufeffb", List.of(sound(1, "a"), sound(2, "b"))),
        arguments(
            "blank lines", CSV, "\n a\n\n \t\r\nb\n\n\n", List.of(sound(2, "a"), sound(5, "b"))),
        arguments(
            "quoted line ends",
            CSV,
            "\"a\nb\",c\n\"d\r\n\r\ne\"\nf\n",
            List.of(sound(1, "\"a\nb\",c"), sound(3, "\"d\r\n\r\ne\""), sound(6, "f"))),
        arguments(
            "doubled quotes",
            CSV,
            "\"a\"\"\n\"\"\",b\nc\n",
            List.of(sound(1, "\"a\"\"\n\"\"\",b"), sound(3, "c"))),
        arguments(
            "blanks around quotes",
            CSV,
            "a, \"b\nc\" \t,d\n \"e\" \r\n",
            List.of(sound(1, "a, \"b\nc\" \t,d"), sound(3, "\"e\" "))),
        arguments(
            "a quote inside an unquoted field is data",
            CSV,
            "a\"b,c\" d\ne\n",
            List.of(sound(1, "a\"b,c\" d"), sound(2, "e"))),
        arguments(
            "empty quotes",
            CSV,
            "\"\",\"\"\n\"\"",
            List.of(sound(1, "\"\",\"\""), sound(2, "\"\""))),
        arguments(
            "an unclosed quote costs its line only",
            CSV,
            "a,\"b\nc,d\ne,f\n",
            List.of(new ReadRow(1, "a,\"b", BROKEN_QUOTE), sound(2, "c,d"), sound(3, "e,f"))),
        arguments(
            "an unclosed quote before others costs its line only",
            CSV,
            "a,\"b\nc,d\ne,\"f\"\n",
            List.of(new ReadRow(1, "a,\"b", BROKEN_QUOTE), sound(2, "c,d"), sound(3, "e,\"f\""))),
        arguments(
            "an unclosed quote in a row of several lines",
            CSV,
            "\"a\nb\",\"c\nd\n",
            List.of(
                new ReadRow(
                    1,
                    "\"a\nb\",\"c",
                    "a quoted field, which begins 1 line further down, does not end with a quote"
                        + " before a comma or a line end"),
                sound(3, "d"))),
        arguments(
            "text behind a closing quote",
            CSV,
            "\"a\"b,c\nd\n",
            List.of(new ReadRow(1, "\"a\"b,c", BROKEN_QUOTE), sound(2, "d"))),
        arguments("nothing", CSV, "", List.of()),
        arguments("nothing but blanks", CSV, " \n\t\r\n", List.of()),
        arguments(
            "lines",
            NDJSON,
            "\ufeff{\"a\":1}\r\n\n{\"b\":\"x\"}",
            List.of(sound(1, "{\"a\":1}"), sound(3, "{\"b\":\"x\"}"))),
        arguments(
            "broken lines are rows",
            NDJSON,
            "{\n}\n\"",
            List.of(sound(1, "{"), sound(2, "}"), sound(3, "\""))),
        arguments(
            "elements on one line",
            JSON,
            "[{\"a\":1},{\"b\":2}]",
            List.of(sound(1, "{\"a\":1}"), sound(1, "{\"b\":2}"))),
        arguments(
            "elements over many lines",
            JSON,
            "\ufeff[\n {\n  \"a\": [1,\n 2]\n },\n\n {\"b\": {}}\n]\n",
            List.of(sound(2, "{\n  \"a\": [1,\n 2]\n }"), sound(7, "{\"b\": {}}"))),
        arguments(
            "brackets and quotes in strings",
            JSON,
            "[{\"a\":\"}]\\\"[{\\\\\"},{\"b\":\"\\\\\"}]",
            List.of(sound(1, "{\"a\":\"}]\\\"[{\\\\\"}"), sound(1, "{\"b\":\"\\\\\"}"))),
        arguments(
            "scalars are rows",
            JSON,
            "[1, \"a,]\" ,null,{}\n]",
            List.of(sound(1, "1"), sound(1, "\"a,]\""), sound(1, "null"), sound(1, "{}"))),
        arguments("an empty array", JSON, " [ ] \n", List.of()),
        arguments(
            "missing and doubled commas spoil nothing",
            JSON,
            "[{\"a\":1}{\"b\":2},,{\"c\":3},]",
            List.of(sound(1, "{\"a\":1}"), sound(1, "{\"b\":2}"), sound(1, "{\"c\":3}"))),
        arguments(
            "a stray bracket is a row",
            JSON,
            "[{\"a\":1}},\n{\"b\":2}]",
            List.of(sound(1, "{\"a\":1}"), sound(1, "}"), sound(2, "{\"b\":2}"))),
        arguments(
            "a string ends with its line",
            JSON,
            "[\n{\"a\":\"x},\n{\"b\":2}}\n,{\"c\":3}\n]",
            List.of(sound(2, "{\"a\":\"x},\n{\"b\":2}}"), sound(4, "{\"c\":3}"))),
        arguments(
            "an element without end costs its line, and from there on each line is one",
            JSON,
            "[\n{\"a\":{\"x\":1},\n{\"b\":2},\n{\"c\":3}\n]\n",
            List.of(
                new ReadRow(2, "{\"a\":{\"x\":1},", UNCLOSED),
                sound(3, "{\"b\":2}"),
                sound(4, "{\"c\":3}"))),
        arguments(
            "text behind the array",
            JSON,
            "[{}]\nfoo\n{\"a\":1}",
            List.of(
                sound(1, "{}"),
                new ReadRow(2, "foo", "text after the end of the array"),
                new ReadRow(3, "{\"a\":1}", "text after the end of the array"))),
        arguments(
            "an array that is cut off between elements",
            JSON,
            "[{\"a\":1},\n",
            List.of(sound(1, "{\"a\":1}"), new ReadRow(2, "", CUT_OFF))),
        arguments(
            "an array that is cut off in an element",
            JSON,
            "[{\"a\":1},\n{\"b\":",
            List.of(
                sound(1, "{\"a\":1}"),
                new ReadRow(2, "{\"b\":", UNCLOSED),
                new ReadRow(2, "", CUT_OFF))));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("files")
  @DisplayName("are found, with their lines, in blocks of any size")
  void findsRows(String what, FileFormat format, String text, List<ReadRow> rows)
      throws IOException {
    for (int block : BLOCKS) {
      assertThat(ReadRow.all(folder, text, format, MAX_ROW, block))
          .as("%s, in blocks of %d", what, block)
          .isEqualTo(rows);
    }
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("files")
  @DisplayName("are the same when the file is read up to the end of any of them, then on")
  void doesNotDependOnWhatFollows(String what, FileFormat format, String text, List<ReadRow> rows)
      throws IOException {
    Path path = folder.resolve("rows");
    Files.writeString(path, text);
    for (int count = 1; count <= rows.size(); count++) {
      try (QueueFile file = new QueueFile(path)) {
        Checkpoint end = afterRows(count, file, format);
        RowReader again = new RowReader(file, format, false);
        again.limit(end.offset());
        while (again.ordinal() < count && again.next()) {
          assertThat(again.place().line()).isEqualTo(rows.get((int) again.ordinal() - 1).line());
        }
        assertThat(again.reached()).as(what).isEqualTo(end);
        again.unlimit();
        assertThat(ReadRow.rest(again, file)).isEqualTo(rows.subList(count, rows.size()));
      }
    }
  }

  private static Checkpoint afterRows(int count, QueueFile file, FileFormat format)
      throws IOException {
    RowReader rows = new RowReader(file, format, false);
    while (rows.ordinal() < count) {
      assertThat(rows.next()).isTrue();
    }
    return rows.reached();
  }

  @Test
  @DisplayName("that are too long are one flawed row, whatever their length, and spoil nothing")
  void refusesLongRows() throws IOException {
    String text = "a\n" + "x".repeat(1000) + "\nb\n";
    ReadRow tooLong = new ReadRow(2, "x".repeat(1000), "it is longer than 100 bytes");

    for (int block : BLOCKS) {
      assertThat(ReadRow.all(folder, text, NDJSON, 100, block))
          .containsExactly(sound(1, "a"), tooLong, sound(3, "b"));
    }
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  @DisplayName("that would end only after the longest length cost no more than their first line")
  void refusesLongRowsOfManyLines(FileFormat format) throws IOException {
    String filler = "x,\n".repeat(200);
    String text =
        switch (format) {
          case CSV -> "a\n\"" + filler + "\"\nb\n";
          case JSON -> "[\n[" + filler + "]\n,\n{}\n]";
          case NDJSON, ADDED -> "a\n" + filler + "b\n";
        };

    List<ReadRow> rows = ReadRow.all(folder, text, format, 100, 64);

    assertThat(rows).hasSizeGreaterThan(200);
    assertThat(rows.getLast().flaw()).isEmpty();
  }

  @Test
  @DisplayName("of a growing file are complete with their line end, and not before")
  void waitsForTheEndOfALine() throws IOException {
    Path path = folder.resolve("growing");
    Files.writeString(path, "a\nb");
    try (QueueFile file = new QueueFile(path)) {
      RowReader rows = new RowReader(file, NDJSON, true);
      assertThat(ReadRow.rest(rows, file)).containsExactly(sound(1, "a"));

      append(path, "c");
      assertThat(rows.next()).isFalse();

      append(path, "\nd\n");
      assertThat(ReadRow.rest(rows, file)).containsExactly(sound(2, "bc"), sound(3, "d"));
      assertThat(rows.ended()).isFalse();
    }
  }

  @Test
  @DisplayName("that a publisher did not write to their end are passed over, and may be cut off")
  void leavesTornRowsAlone() throws IOException {
    Path path = folder.resolve("added");
    Files.writeString(path, "a\nb");
    try (QueueFile file = new WholeLines(path)) {
      RowReader rows = new RowReader(file, ADDED, true);
      assertThat(ReadRow.rest(rows, file)).containsExactly(sound(1, "a"));
      append(path, "b".repeat(20_000));
      assertThat(rows.next()).isFalse();

      Files.writeString(path, "a\nc\n");
      append(path, "d".repeat(10_000) + "\n" + "e".repeat(10_000));
      assertThat(ReadRow.rest(rows, file))
          .containsExactly(sound(2, "c"), sound(3, "d".repeat(10_000)));

      append(path, "\n");
      assertThat(ReadRow.rest(rows, file)).containsExactly(sound(4, "e".repeat(10_000)));
      assertThat(file.row(rows.place())).hasSize(10_000);
      assertThat(rows.ended()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nB\n", "a\n", "x\ny\nz and more\n", ""})
  @DisplayName("are not looked for any more once the file was cut or overwritten")
  void noticesChanges(String text) throws IOException {
    Path path = folder.resolve("changing");
    Files.writeString(path, "a\nb\n");
    try (QueueFile file = new QueueFile(path)) {
      RowReader rows = new RowReader(file, NDJSON, true);
      assertThat(ReadRow.rest(rows, file)).hasSize(2);

      Files.writeString(path, text);

      assertThatThrownBy(rows::next)
          .isInstanceOf(ChangedFileException.class)
          .hasMessage("cut or overwritten");
    }
  }

  @Test
  @DisplayName("are not looked for any more once a growing file was replaced or removed")
  void noticesReplacement() throws IOException {
    Path path = folder.resolve("replaced");
    Files.writeString(path, "a\n");
    try (QueueFile file = new QueueFile(path)) {
      RowReader rows = new RowReader(file, NDJSON, true);
      assertThat(ReadRow.rest(rows, file)).hasSize(1);

      Files.move(path, folder.resolve("old"));
      assertThatThrownBy(rows::next).hasMessage("removed");

      Files.writeString(path, "a\n");
      assertThatThrownBy(rows::next).hasMessage("replaced by another");
    }
  }

  @Test
  @DisplayName("are read again by their place, if they are still the same")
  void readsAgain() throws IOException {
    Path path = folder.resolve("again");
    Files.writeString(path, "first\nsecond\nthird\n");
    try (QueueFile file = new QueueFile(path)) {
      RowReader rows = new RowReader(file, NDJSON, false);
      rows.next();
      rows.next();
      RowPlace place = rows.place();
      assertThat(file.row(place)).isEqualTo("second".getBytes(StandardCharsets.UTF_8));

      Files.writeString(path, "first\nSECOND\nthird\n");

      assertThatThrownBy(() -> file.row(place))
          .isInstanceOf(ChangedFileException.class)
          .hasMessage("changed at line 2");
    }
  }

  private static void append(Path path, String text) throws IOException {
    Files.writeString(path, text, StandardOpenOption.APPEND);
  }
}
