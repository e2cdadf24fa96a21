package io.hookline.app.console;

import io.hookline.app.text.PlainText;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists letters. On a terminal a letter takes two lines where one would be too short for it;
 * elsewhere it always has one, with all of its uuid, for other programs to read.
 */
public final class LetterTable {
  private static final int WHOLE_UUID = 36;
  private static final int SHORT_UUID = 8;

  private final Console console;
  private final Instant now;
  private final List<Row> rows = new ArrayList<>();

  /** For a listing at {@code now}. */
  public LetterTable(Console console, Instant now) {
    this.console = console;
    this.now = now;
  }

  /** Adds a letter, of which only what is shown is kept. */
  public void add(DeadLetter letter) {
    LetterContent content = letter.content();
    rows.add(
        new Row(
            String.valueOf(letter.id()),
            content.uuid().toString(),
            HumanText.age(Duration.between(letter.createdAt(), now)),
            StatusText.of(letter.status(), console.look()),
            PlainText.of(content.request().url()),
            PlainText.of(content.error()),
            PlainText.of(content.reason())));
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, a heading first. */
  public List<String> lines() {
    return Stream.of(oneLineEach(WHOLE_UUID), oneLineEach(SHORT_UUID))
        .filter(console::fits)
        .findFirst()
        .orElseGet(this::twoLinesEach);
  }

  private List<String> oneLineEach(int uuid) {
    Table table = new Table();
    table.row(heading("ID", "UUID", "AGE", "STATUS", "URL", "ERROR", "REASON"));
    for (Row row : rows) {
      table.row(row.cells(uuid, row.url(), red(row.error()), row.reason()));
    }
    return table.lines();
  }

  private List<String> twoLinesEach() {
    String[] heading = heading("ID", "UUID", "AGE", "STATUS", "URL, ERROR, REASON");
    Table measured = new Table();
    measured.row(heading);
    rows.forEach(row -> measured.row(row.cells(SHORT_UUID, "")));
    int width = Math.max(1, console.terminal().columns() - measured.indent());
    Table table = new Table();
    table.row(heading);
    for (Row row : rows) {
      String why = row.error() + console.look().dot() + row.reason();
      table.row(row.cells(SHORT_UUID, console.look().fit(row.url(), width)));
      table.row("", "", "", "", red(console.look().fit(why, width)));
    }
    return table.lines();
  }

  private String red(String text) {
    return console.look().paint(Style.RED, text);
  }

  private String[] heading(String... names) {
    return Stream.of(names).map(n -> console.look().paint(Style.DIM, n)).toArray(String[]::new);
  }

  /** What is shown of one letter. */
  private record Row(
      String id, String uuid, String age, String status, String url, String error, String reason) {
    String[] cells(int uuidLength, String... more) {
      Stream<String> first = Stream.of(id, uuid.substring(0, uuidLength), age, status);
      return Stream.concat(first, Stream.of(more)).toArray(String[]::new);
    }
  }
}
