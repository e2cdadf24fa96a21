package io.hookline.adapter.queue.file.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a queue file can be written in. */
public enum FileFormat {
  /** A header row and a row per job. */
  CSV(1),
  /** An array with an object per job. */
  JSON(2),
  /** An object per line. */
  NDJSON(3),
  /**
   * As NDJSON, written by a publisher for jobs that are sent again: no user chooses it. What stands
   * behind the last line break is not whole and may yet be cut off.
   */
  ADDED(4);

  private final int code;

  FileFormat(int code) {
    this.code = code;
  }

  /** What stands for the format in a journal. */
  public int code() {
    return code;
  }

  /** The format that {@code code} stands for. */
  public static Optional<FileFormat> of(int code) {
    return Arrays.stream(values()).filter(format -> format.code == code).findFirst();
  }

  /** The format that the name of {@code path} tells. */
  public static Optional<FileFormat> of(Path path) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv", "txt" -> Optional.of(CSV);
      case "json" -> Optional.of(JSON);
      case "ndjson", "jsonl" -> Optional.of(NDJSON);
      default -> Optional.empty();
    };
  }

  /**
   * The decoder for the rows of this format; for CSV it is made from the first row, which is read
   * from {@code rows}.
   *
   * @throws UnusableFileException where the file does not begin as the format asks
   */
  public RowDecoder decoder(RowReader rows) throws IOException, UnusableFileException {
    return switch (this) {
      case CSV -> new CsvRowDecoder(CsvHeader.read(rows));
      case JSON, NDJSON -> JsonRowDecoder.forPeople();
      case ADDED -> JsonRowDecoder.forAdded();
    };
  }

  /** Bytes of the longest row: a body that is sent again may have to be written as Base64. */
  public int maxRow() {
    return switch (this) {
      case CSV, JSON, NDJSON -> RowReader.MAX_ROW;
      case ADDED -> 2 * RowReader.MAX_ROW;
    };
  }

  RowFraming framing() {
    return switch (this) {
      case CSV -> new CsvFraming();
      case JSON -> new ArrayFraming();
      case NDJSON, ADDED -> new LineFraming();
    };
  }
}
