package io.hookline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.Payload;
import io.hookline.letter.DeadLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The parts of a dead letter as JSON")
class PartsJsonTest {

  @Test
  @DisplayName("come back as they were, each by itself")
  void roundTrips() {
    RandomLetters letters = new RandomLetters(new Random(7));
    for (int i = 0; i < 500; i++) {
      DeadLetter letter = letters.next();
      Headers headers = letter.content().request().headers();

      assertThat(HeadersJson.read(HeadersJson.write(headers))).isEqualTo(headers);
      assertThat(AttemptsJson.read(AttemptsJson.write(letter.content().attempts())))
          .isEqualTo(letter.content().attempts());
      assertThat(AuditJson.read(AuditJson.write(letter.audit()))).isEqualTo(letter.audit());
    }
  }

  @Test
  @DisplayName("are bytes as text where they are UTF-8, else in Base64")
  void bytes() {
    assertThat(BytesJson.write(Payload.EMPTY)).isEqualTo("\"\"");
    assertThat(BytesJson.write(Payload.of("\ufeffGrüße \ufffd 😀")))
        .isEqualTo("\"\ufeffGrüße \ufffd 😀\"");
    assertThat(BytesJson.write(Payload.of(new byte[] {(byte) 0xc0, (byte) 0x80})))
        .isEqualTo("{\"base64\":\"wIA=\"}");
    RandomLetters letters = new RandomLetters(new Random(8));
    for (int i = 0; i < 2000; i++) {
      Payload bytes = letters.bytes();
      assertThat(BytesJson.read(BytesJson.write(bytes))).isEqualTo(bytes);
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``              | {}
          A 1             | {"A":"1"}
          B 1 A 2         | {"B":"1","A":"2"}
          A 1 A 2 B 3     | {"A":["1","2"],"B":"3"}
          A 1 a 2         | {"A":"1","a":"2"}
          A 1 B 2 A 3     | [{"A":"1","B":"2"},{"A":"3"}]
          A 1 B 2 A 3 A 4 B 5 A 6 | [{"A":"1","B":"2"},{"A":["3","4"],"B":"5"},{"A":"6"}]
          """)
  @DisplayName("are header fields in their order")
  void headers(String pairs, String json) {
    assertThat(HeadersJson.write(headers(pairs))).isEqualTo(json);
    assertThat(HeadersJson.read(json)).isEqualTo(headers(pairs));
  }

  @Test
  @DisplayName("are header fields from any list of values")
  void otherHeaders() {
    assertThat(HeadersJson.read("{\"A\":[]}")).isEqualTo(Headers.NONE);
    assertThat(HeadersJson.read("[]")).isEqualTo(Headers.NONE);
    assertThat(HeadersJson.read("[{},{\"A\":[\"1\"]}]")).isEqualTo(headers("A 1"));
  }

  @Test
  @DisplayName("are times of one length, to the millisecond")
  void times() {
    assertThat(Times.text(Instant.parse("2026-01-31T12:00:00.000999Z")))
        .isEqualTo("2026-01-31T12:00:00.000Z");
    assertThat(Times.parse("2026-01-31T12:00:00.000999Z"))
        .isEqualTo(Instant.parse("2026-01-31T12:00:00Z"));
  }

  @Test
  @DisplayName("name themselves where they are broken")
  void broken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeadersJson.read("1"))
        .withMessage("header: is no object");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BytesJson.read("1"))
        .withMessage("payload: is neither a text nor {\"base64\": \"...\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AttemptsJson.read("1"))
        .withMessage("attempts: is no list");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AuditJson.read("1"))
        .withMessage("audit: is no list");
  }

  private static Headers headers(String pairs) {
    List<Header> fields = new ArrayList<>();
    String[] words = pairs.isEmpty() ? new String[0] : pairs.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      fields.add(new Header(words[i], words[i + 1]));
    }
    return new Headers(fields);
  }
}
