package io.hookline.adapter.queue.file.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A CSV row")
class CsvRowDecoderTest {
  private static final String URL = "http://a.example/x";

  @TempDir private Path folder;

  @Nested
  @DisplayName("becomes a job")
  class Usable {
    @Test
    @DisplayName("as the seed's file has it")
    void seed() throws Exception {
      JobContent job =
          decode("URL, ORDER ID, NAME, EVENT", URL + ", 1, Olimpia Krasteva, Spooky Summit");

      assertThat(job.method()).isEqualTo(HttpMethod.POST);
      assertThat(job.url()).hasToString(URL);
      assertThat(job.headers()).isEqualTo(Headers.JSON);
      assertThat(job.id()).isEmpty();
      assertThat(job.payload().text())
          .isEqualTo(
              "{\"OrderId\":\"1\",\"Name\":\"Olimpia Krasteva\",\"Event\":\"Spooky Summit\"}");
    }

    @Test
    @DisplayName("with its columns in any order, method and id where they are")
    void anyOrder() throws Exception {
      JobContent job = decode("name,Id,url,b,method", "x,id-7," + URL + ",y,put");

      assertThat(job.id()).isEqualTo(Optional.of(new JobId("id-7")));
      assertThat(job.method()).isEqualTo(HttpMethod.PUT);
      assertThat(job.payload().text()).isEqualTo("{\"Name\":\"x\",\"B\":\"y\"}");
    }

    @Test
    @DisplayName("with the defaults where method and id are empty")
    void emptyCells() throws Exception {
      JobContent job = decode("URL,METHOD,ID,A", URL + ",, ,");

      assertThat(job.id()).isEmpty();
      assertThat(job.method()).isEqualTo(HttpMethod.POST);
      assertThat(job.payload().text()).isEqualTo("{\"A\":\"\"}");
    }

    @Test
    @DisplayName("with an empty object where there is nothing but a URL")
    void urlOnly() throws Exception {
      assertThat(decode("URL", URL).payload().text()).isEqualTo("{}");
    }

    @ParameterizedTest
    @MethodSource("io.hookline.adapter.queue.file.row.CsvRowDecoderTest#cells")
    @DisplayName("with its cells as JSON strings")
    void values(String cell, String inJson) throws Exception {
      assertThat(decode("A,URL,B", cell + "," + URL + "," + cell).payload().text())
          .isEqualTo("{\"A\":\"" + inJson + "\",\"B\":\"" + inJson + "\"}");
    }
  }

  static Stream<Arguments> cells() {
    return Stream.of(
        arguments("  a b\t", "a b"),
        arguments(" \"  a b \" ", "  a b "),
        arguments("\"a,b\"", "a,b"),
        arguments("\"a\"\"b\"\"\"", "a\\\"b\\\""),
        arguments("a\"b\"\"c", "a\\\"b\\\"\\\"c"),
        arguments("\"\"", ""),
        arguments("a\\b/c", "a\\\\b/c"),
        arguments("\"a\nb\r\nc\"", "a\\nb\\r\\nc"),
        arguments("a\rb", "a\\rb"),
        arguments("a\tb\u0001\u001f\u007f", "a\\tb\\u0001\\u001f\u007f"),
        arguments("Grüße", "Grüße"),
        arguments("\"日本 🎉 \u2028\"", "日本 🎉 \u2028"),
        arguments("007", "007"),
        arguments("null", "null"));
  }

  @Nested
  @DisplayName("is refused")
  class Unusable {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        value = {
          "http://a/,1| it has 2 columns, the header row has 4 columns",
          "http://a/,1,2,3,| it has 5 columns, the header row has 4 columns",
          ",1,,| it has no URL",
          "http://a/,1,FETCH,| its method is none of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS",
          "http://a/,1,,a b| the id may only have visible ASCII characters without blanks",
          "ftp://a/,1,,| its URL does not begin with http:// or https://"
        })
    @DisplayName("with a reason")
    void reasons(String row, String reason) {
      assertThatThrownBy(() -> decode("URL,A,METHOD,ID", row))
          .isInstanceOf(UnusableRowException.class)
          .hasMessage(reason);
    }

    @Test
    @DisplayName("when it is not UTF-8")
    void invalidUtf8() throws Exception {
      RowDecoder decoder = decoder("URL,NAME");
      byte[] row = "http://a/,Grüße".getBytes(StandardCharsets.ISO_8859_1);

      assertThatThrownBy(() -> decoder.decode(row, 0, row.length))
          .isInstanceOf(UnusableRowException.class)
          .hasMessage("it is not valid UTF-8: save the file as UTF-8");
    }
  }

  @Nested
  @DisplayName("has a header")
  class Header {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
        delimiter = '|',
        value = {
          "LINK,NAME| its header row has no column named URL; columns, separated by commas: LINK,"
              + " NAME",
          "URL;NAME| its header row has no column named URL; columns, separated by commas:"
              + " URL;NAME",
          "URL,A,url| columns 1 and 3 clash, both are named \"url\": rename one",
          "URL,ORDER ID,order_id| columns 2 and 3 clash, \"ORDER ID\" and \"order_id\" both become"
              + " \"OrderId\": rename one",
          "URL,A,| column 3 of its header row has no name with letters or digits",
          "URL,,,A| column 2 of its header row has no name with letters or digits",
          "URL,#| column 2 of its header row has no name with letters or digits",
          "URL,\"A| its header row cannot be read: a quoted field does not end with a quote before"
              + " a comma or a line end"
        })
    @DisplayName("that is refused with a reason where it cannot serve")
    void reasons(String header, String reason) {
      assertThatThrownBy(() -> decoder(header))
          .isInstanceOf(UnusableFileException.class)
          .hasMessage(reason);
    }

    @Test
    @DisplayName("that is refused where lines end in an old way")
    void oldLineEnds() {
      assertThatThrownBy(() -> decoder("URL,A\rhttp://a/,1\r"))
          .hasMessage(
              "its lines end with a carriage return alone: save it with LF or CRLF line ends");
    }

    @Test
    @DisplayName("whose names may be quoted and hold line breaks")
    void quotedNames() throws Exception {
      assertThat(decode("\"URL\" ,\" order\r\nid \"", URL + ",1").payload().text())
          .isEqualTo("{\"OrderId\":\"1\"}");
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
      "ORDER ID, OrderId",
      "EVENT, Event",
      "order_id, OrderId",
      "orderId, OrderId",
      "OrderID, OrderId",
      "order-id (new), OrderIdNew",
      "HTTPServer, HttpServer",
      "line2, Line2",
      "2nd item, 2ndItem",
      "address2Line, Address2Line",
      "a, A",
      "größe, Größe",
      "ÉTAT CIVIL, ÉtatCivil",
      "日本, 日本",
      "x.y:z/w, XYZW"
    })
    @DisplayName("that gives the keys in Pascal case")
    void pascalCase(String name, String key) {
      assertThat(PascalCase.of(name)).isEqualTo(key);
    }
  }

  private JobContent decode(String header, String row)
      throws IOException, UnusableFileException, UnusableRowException {
    byte[] bytes = ("??" + row + "??").getBytes(StandardCharsets.UTF_8);
    return decoder(header).decode(bytes, 2, bytes.length - 2);
  }

  private RowDecoder decoder(String header) throws IOException, UnusableFileException {
    Path path = folder.resolve("header");
    Files.writeString(path, header);
    try (QueueFile file = new QueueFile(path)) {
      return FileFormat.CSV.decoder(new RowReader(file, FileFormat.CSV, false));
    }
  }
}
