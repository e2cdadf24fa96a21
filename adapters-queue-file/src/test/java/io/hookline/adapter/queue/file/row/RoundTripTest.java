package io.hookline.adapter.queue.file.row;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Random rows, written by a simple writer")
class RoundTripTest {
  private static final int ROWS = 500;
  private static final int COLUMNS = 4;
  private static final String[] PIECES = {
    "a", "Z9", " ", "\t", ",", ",,", "\"", "\"\"", "\n", "\r\n", "\r", "\\", "'", "é", "日本", "🎉",
    "{", "}", "[", "]", ":", "\u0001", "\u2028", "=1", "#", "null"
  };

  private final JsonFactory json = new JsonFactory();

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0} with seed {1}")
  @CsvSource({"CSV, 1", "CSV, 2", "CSV, 3", "NDJSON, 4", "NDJSON, 5", "JSON, 6", "JSON, 7"})
  @DisplayName("are read back as they were, in blocks of any size")
  void readsBack(FileFormat format, int seed) throws Exception {
    Random random = new Random(seed);
    List<List<String>> written = IntStream.range(0, ROWS).mapToObj(_ -> randomRow(random)).toList();
    Path path = folder.resolve("rows");
    Files.writeString(path, text(format, written, random));

    for (int block : new int[] {7, 100, 64 << 10}) {
      assertThat(read(path, format, block)).isEqualTo(written);
    }
  }

  private static List<String> randomRow(Random random) {
    return IntStream.range(0, COLUMNS).mapToObj(_ -> randomCell(random)).toList();
  }

  private static String randomCell(Random random) {
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      cell.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return cell.toString();
  }

  private String text(FileFormat format, List<List<String>> rows, Random random)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(
        switch (format) {
          case CSV -> "URL,K0,K1,K2,K3\n";
          case JSON -> "[";
          case NDJSON, ADDED -> "";
        });
    for (int i = 0; i < rows.size(); i++) {
      text.append(
          switch (format) {
            case CSV -> csv(rows.get(i), random);
            case JSON -> (i == 0 ? "" : ",") + blank(random) + object(rows.get(i));
            case NDJSON, ADDED -> object(rows.get(i)) + "\n";
          });
    }
    return format == FileFormat.JSON ? text + "]" : text.toString();
  }

  private static String csv(List<String> cells, Random random) {
    StringBuilder row = new StringBuilder("http://a/");
    for (String cell : cells) {
      String quoted = '"' + cell.replace("\"", "\"\"") + '"';
      boolean plain = cell.matches("[a-zA-Z0-9é日本]+(\"[a-z]*)?") && random.nextBoolean();
      row.append(',').append(inLine(random)).append(plain ? cell : quoted).append(inLine(random));
    }
    return row.append(random.nextBoolean() ? "\n" : "\r\n").toString();
  }

  private static String inLine(Random random) {
    return " \t ".substring(random.nextInt(4));
  }

  private static String blank(Random random) {
    return "\n \n  ".substring(random.nextInt(5));
  }

  private String object(List<String> cells) throws IOException {
    Writer row = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(row)) {
      generator.writeStartObject();
      generator.writeStringField("url", "http://a/");
      generator.writeObjectFieldStart("body");
      for (int i = 0; i < cells.size(); i++) {
        generator.writeStringField("K" + i, cells.get(i));
      }
      generator.writeEndObject();
      generator.writeEndObject();
    }
    return row.toString();
  }

  private List<List<String>> read(Path path, FileFormat format, int block) throws Exception {
    List<List<String>> read = new ArrayList<>();
    try (QueueFile file = new QueueFile(path)) {
      RowReader rows = new RowReader(file, format.framing(), false, 1 << 20, block);
      RowDecoder decoder = format.decoder(rows);
      while (rows.next()) {
        assertThat(rows.flaw()).isEmpty();
        JobContent job = decoder.decode(rows.bytes(), rows.from(), rows.to());
        read.add(values(job.payload().bytes()));
      }
    }
    return read;
  }

  /** The body as another parser reads it. */
  private List<String> values(byte[] body) throws IOException {
    List<String> values = new ArrayList<>();
    try (JsonParser parser = json.createParser(body)) {
      parser.nextToken();
      while (parser.nextFieldName() != null) {
        values.add(parser.nextTextValue());
      }
    }
    return values;
  }
}
