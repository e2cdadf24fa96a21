package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.FileFormat;
import java.nio.file.Path;
import java.util.Optional;

/** The values of {@code queue.file.format}. */
public enum FormatChoice {
  /** By the name of the file. */
  AUTO,
  /** Comma-separated values with a header row. */
  CSV,
  /** A JSON array of objects. */
  JSON,
  /** A JSON object per line. */
  NDJSON;

  Optional<FileFormat> formatOf(Path path) {
    return switch (this) {
      case AUTO -> FileFormat.of(path);
      case CSV -> Optional.of(FileFormat.CSV);
      case JSON -> Optional.of(FileFormat.JSON);
      case NDJSON -> Optional.of(FileFormat.NDJSON);
    };
  }
}
