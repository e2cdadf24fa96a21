package io.hookline.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A dead letter from a broken text")
class BrokenLetterTest {
  private static final String ATTEMPT =
      "\"number\":1,\"at\":\"2026-01-31T12:00:00Z\",\"outcome\":\"\"";

  private final Map<String, String> fields = new LinkedHashMap<>();

  BrokenLetterTest() {
    fields.put("uuid", "\"0189d0ac-58a1-7c4f-9d4e-0123456789ab\"");
    fields.put("worker", "\"w\"");
    fields.put("queue", "\"redis:default\"");
    fields.put("job_id", "\"1\"");
    fields.put("method", "\"POST\"");
    fields.put("url", "\"http://a/\"");
    fields.put("error", "\"\"");
    fields.put("reason", "\"\"");
    fields.put("status", "\"pending\"");
    fields.put("created_at", "\"2026-01-31T12:00:00.000Z\"");
  }

  @Test
  @DisplayName("is a letter before it is broken")
  void isValid() {
    assertThat(LetterJson.read(text()).content().worker()).isEqualTo("w");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuid",
        "worker",
        "queue",
        "job_id",
        "method",
        "url",
        "error",
        "reason",
        "status",
        "created_at"
      })
  @DisplayName("names what is missing, or null")
  void missing(String name) {
    fields.put(name, "null");
    assertRefused(name + ": is missing");
    fields.remove(name);
    assertRefused(name + ": is missing");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          id         | -1                | id: is not from 0 to 9223372036854775807
          id         | 1.5               | id: is no whole number
          id         | 1e99999999        | id: is no whole number
          id         | 9223372036854775808 | id: is no whole number
          id         | "1"               | id: is no whole number
          uuid       | "x"               | uuid: is no UUID
          uuid       | "1-1-1-1-1"       | uuid: is no UUID
          uuid       | 1                 | uuid: is no text
          worker     | []                | worker: is no text
          queue      | "orders"          | queue: is no TYPE:NAME, such as file:/var/spool/orders.csv
          queue      | ":orders"         | queue: is no TYPE:NAME, such as file:/var/spool/orders.csv
          job_id     | ""                | job_id: the id must have 1 to 256 characters, it has 0
          job_id     | "a b"             | job_id: the id may only have visible ASCII characters without blanks
          method     | "BREW"            | method: its method is none of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS
          url        | "ftp://secret/"   | url: its URL does not begin with http:// or https://
          url        | "http://u:p@a/"   | url: its URL holds a user name: send an Authorization header instead
          header     | ""                | header: is no object
          header     | [{}, []]          | header[1]: is no object
          header     | [{"A": 1}]        | header[0].A: is no text
          header     | {"A B": "x"}      | header: header name "A B" is not a token
          header     | {"A\\nB": []}     | header: header name "A?B" is not a token
          header     | {"A": "x\\ny"}    | header: header A has a line break or another control character in its value
          header     | {"A": 1}          | header.A: is no text
          header     | {"A": null}       | header.A: is no text
          header     | {"A": ["b", {}]}  | header.A[1]: is no text
          payload    | 1                 | payload: is neither a text nor {"base64": "..."}
          payload    | {}                | payload.base64: is missing
          payload    | {"base64": "%%"}  | payload.base64: is no Base64
          payload    | {"hex": "ff"}     | payload.hex: is unknown; there are base64
          error      | {}                | error: is no text
          status     | "dead"            | status: is none of pending, processing, failed, complete
          status     | "PENDING"         | status: is none of pending, processing, failed, complete
          status     | "processing"      | retried_at: is missing, though status is processing
          created_at | "yesterday"       | created_at: is no time such as 2026-01-31T12:00:00.000Z
          created_at | 1769860800000     | created_at: is no text
          created_at | "+10000-01-01T00:00:00Z" | created_at: is no time such as 2026-01-31T12:00:00.000Z
          updated_at | ""                | updated_at: is no time such as 2026-01-31T12:00:00.000Z
          retried_at | "2026-01-31"      | retried_at: is no time such as 2026-01-31T12:00:00.000Z
          queued     | 1                 | queued: is neither true nor false
          version    | 0                 | version: is not from 1 to 9223372036854775807
          attempts   | {}                | attempts: is no list
          attempts   | [1]               | attempts[0]: is no object
          attempts   | [{}]              | attempts[0].number: is missing
          audit      | ""                | audit: is no list
          audit      | [{"at": "now"}]   | audit[0].at: is no time such as 2026-01-31T12:00:00.000Z
          audit      | [{"at": "2026-01-31T12:00:00Z"}] | audit[0].who: is missing
          headers    | {}                | headers: is unknown; there are id, uuid, worker, queue, job_id, method, url, header, payload, error, reason, attempts, status, created_at, retried_at, queued, updated_at, version, audit
          """)
  @DisplayName("names the field that is wrong, and not its value")
  void wrong(String name, String value, String message) {
    fields.put(name, value);
    assertRefused(message);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "took_ms": -1           | took_ms: is not from 0 to 9223372036854.775807
          "took_ms": 1e999999999  | took_ms: is not from 0 to 9223372036854.775807
          "took_ms": 1e-999999999 | took_ms: has more than six decimals
          "took_ms": 0.0000001    | took_ms: has more than six decimals
          "took_ms": 9223372036854.775808 | took_ms: is not from 0 to 9223372036854.775807
          "took_ms": "1"          | took_ms: is no number of milliseconds
          "took_ms": 1, "status": 1000     | status: is not from 0 to 999
          "took_ms": 1, "excerpt": false   | excerpt: is neither a text nor {"base64": "..."}
          "took_ms": 1, "phases_ms": []    | phases_ms: is no object
          "took_ms": 1, "phases_ms": {"dns": 1}    | phases_ms.dns: is unknown; there are resolve, connect, tls, response, body
          "took_ms": 1, "phases_ms": {"tls": true} | phases_ms.tls: is no number of milliseconds
          """)
  @DisplayName("names the attempt")
  void wrongAttempt(String rest, String message) {
    fields.put("attempts", "[{" + ATTEMPT + ", \"took_ms\": 1},{" + ATTEMPT + "," + rest + "}]");
    assertRefused("attempts[1]." + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``          | it is no object
          []          | it is no object
          null        | it is no object
          {"id": secret | it is not valid JSON (at character
          {"id": 1    | it is not valid JSON (at character
          {} {}       | it is more than one JSON value, or names a field twice (at character
          {"id": 1, "id": 2} | it is more than one JSON value, or names a field twice (at character
          """)
  @DisplayName("says where it is no JSON, and quotes nothing")
  void notJson(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LetterJson.read(text))
        .withMessageStartingWith(message)
        .withMessageNotContaining("secret");
  }

  @Test
  @DisplayName("is not followed into the deep")
  void deep() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LetterJson.read("[".repeat(100_000)))
        .withMessage("it is too large or too deep");
  }

  @Test
  @DisplayName("shortens the name of an unknown field")
  void longName() {
    fields.put("\\r\\n" + "x".repeat(1000), "1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LetterJson.read(text()))
        .withMessageStartingWith("??" + "x".repeat(38) + "...: is unknown");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  @DisplayName("is a letter, or one line, wherever a byte of it is changed")
  void damaged(long seed) {
    Random random = new Random(seed);
    RandomLetters letters = new RandomLetters(random);
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder(LetterJson.write(letters.next(), Secrets.KEPT));
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(' ', 0x7f));
      try {
        assertThat(LetterJson.read(text.toString())).isNotNull();
      } catch (IllegalArgumentException refused) {
        assertThat(refused).message().isNotBlank().doesNotContain("\n", "\r");
      }
    }
  }

  private void assertRefused(String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LetterJson.read(text()))
        .withMessage(message);
  }

  private String text() {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
