package io.hookline.adapter.queue.file.row;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A row as a reader found it.
 *
 * @param line where it begins
 * @param text its bytes, found again by its offset and length
 * @param flaw why it is unusable, or empty
 */
record ReadRow(long line, String text, String flaw) {

  static ReadRow sound(long line, String text) {
    return new ReadRow(line, text, "");
  }

  /** All rows of {@code text}, read in blocks of {@code block} bytes. */
  static List<ReadRow> all(Path folder, String text, FileFormat format, int maxRow, int block)
      throws IOException {
    Path path = folder.resolve("rows");
    Files.writeString(path, text);
    try (QueueFile file = new QueueFile(path)) {
      RowReader rows = new RowReader(file, format.framing(), false, maxRow, block);
      return rest(rows, file);
    }
  }

  /** All rows that are left in {@code rows}. */
  static List<ReadRow> rest(RowReader rows, QueueFile file) throws IOException {
    List<ReadRow> found = new ArrayList<>();
    while (rows.next()) {
      RowPlace place = rows.place();
      byte[] bytes = file.read(place.offset(), (int) place.length());
      found.add(
          new ReadRow(
              place.line(), new String(bytes, StandardCharsets.UTF_8), rows.flaw().orElse("")));
    }
    return found;
  }
}
