package io.hookline.adapter.queue.file.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A JSON object as a row")
class JsonRowDecoderTest {
  private final RowDecoder decoder = JsonRowDecoder.forPeople();

  @Test
  @DisplayName("needs nothing but a URL")
  void urlOnly() throws Exception {
    JobContent job = decode("{\"url\":\"https://a.example/x?y=1\"}");

    assertThat(job.url()).hasToString("https://a.example/x?y=1");
    assertThat(job.method()).isEqualTo(HttpMethod.POST);
    assertThat(job.id()).isEmpty();
    assertThat(job.headers()).isEqualTo(Headers.NONE);
    assertThat(job.payload().size()).isZero();
  }

  @Test
  @DisplayName("may have an id, a method, headers and a body, in any order")
  void everything() throws Exception {
    JobContent job =
        decode(
            """
            { "body" : {"a": [1, 2.50]}, "headers": {"X-One": "1", "X-Many": ["a", "b"]},
              "method": "patch", "id": "id-1", "url": "http://a.example/" }
            """);

    assertThat(job.id()).contains(new JobId("id-1"));
    assertThat(job.method()).isEqualTo(HttpMethod.PATCH);
    assertThat(job.payload().text()).isEqualTo("{\"a\": [1, 2.50]}");
    assertThat(job.headers().fields())
        .containsExactly(
            new Header("X-One", "1"),
            new Header("X-Many", "a"),
            new Header("X-Many", "b"),
            new Header("Content-Type", "application/json; charset=utf-8"));
  }

  @Test
  @DisplayName("may leave a field out by giving null")
  void nulls() throws Exception {
    JobContent job = decode("{\"url\":\"http://a/\",\"id\":null,\"method\":null,\"headers\":null}");

    assertThat(job.id()).isEmpty();
    assertThat(job.method()).isEqualTo(HttpMethod.POST);
    assertThat(job.headers()).isEqualTo(Headers.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\" : 1,\n \"b\":[ ]}",
        "[1, {\"x\":\"}\"}]",
        "12.340",
        "-0",
        "1e400",
        "12345678901234567890123",
        "true",
        "false",
        "null",
        "{}",
        "{\"k\":\"\\u00e9é日🎉\"}"
      })
  @DisplayName("has a body that is sent as JSON, byte for byte as it stands in the file")
  void jsonBody(String body) throws Exception {
    for (String blank : List.of("", " ", "\n\t")) {
      JobContent job = decode("{\"body\":" + blank + body + blank + ",\"url\":\"http://a/\"}");
      assertThat(job.payload().text()).isEqualTo(body);
      assertThat(job.headers()).isEqualTo(Headers.JSON);

      JobContent last = decode("{\"url\":\"http://a/\",\"body\":" + blank + body + blank + "}");
      assertThat(last.payload().text()).isEqualTo(body);
    }
  }

  @Test
  @DisplayName("has a string as its body sent as it is")
  void textBody() throws Exception {
    JobContent job =
        decode("{\"url\":\"http://a/\",\"body\":\"a\\n\\\"\\u00e9\\ud83c\\udf89 =1\"}");

    assertThat(job.payload().text()).isEqualTo("a\n\"é🎉 =1");
    assertThat(job.headers().first("content-type")).contains("text/plain; charset=utf-8");
  }

  @Test
  @DisplayName("may have bytes as its body, in Base64, which are sent as what the headers say")
  void binaryBody() throws Exception {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    String text = Base64.getEncoder().encodeToString(bytes);
    JobContent job = decode("{\"body_base64\":\"" + text + "\",\"url\":\"http://a/\"}");

    assertThat(job.payload().bytes()).isEqualTo(bytes);
    assertThat(job.headers()).isEqualTo(Headers.NONE);
    assertThat(decode("{\"body_base64\":null,\"url\":\"http://a/\"}").payload().size()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"body\":\"text\"", "\"body\":{}", "\"body_base64\":\"/w==\"", "\"id\":\"1\""})
  @DisplayName("that is sent again is sent with its own headers and no others")
  void redrivenHeaders(String field) throws Exception {
    byte[] row =
        ("{\"url\":\"http://a/\",\"headers\":{\"A\":\"1\",\"B\":\"2\",\"A\":\"3\"}," + field + "}")
            .getBytes(StandardCharsets.UTF_8);
    JobContent job = JsonRowDecoder.forAdded().decode(row, 0, row.length);

    assertThat(job.headers().fields())
        .containsExactly(new Header("A", "1"), new Header("B", "2"), new Header("A", "3"));
    assertThat(job.deadLetter()).isEmpty();
  }

  @Test
  @DisplayName("that is sent again names its dead letter")
  void deadLetter() throws Exception {
    UUID letter = UUID.fromString("654676fe-067c-49ff-bba0-ac35ac716f13");
    RowDecoder added = JsonRowDecoder.forAdded();
    byte[] row =
        ("{\"url\":\"http://a/\",\"dead_letter\":\"" + letter + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    byte[] broken =
        "{\"url\":\"http://a/\",\"dead_letter\":\"x\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(added.decode(row, 0, row.length).deadLetter()).contains(letter);
    assertThatThrownBy(() -> added.decode(broken, 0, broken.length))
        .hasMessage("field \"dead_letter\" is not a UUID");
  }

  @Test
  @DisplayName("keeps a content type of its own")
  void ownContentType() throws Exception {
    for (String body : List.of("\"<a/>\"", "{}")) {
      JobContent job =
          decode(
              "{\"url\":\"http://a/\",\"headers\":{\"content-type\":\"text/xml\"},\"body\":"
                  + body
                  + "}");
      assertThat(job.headers().fields()).containsExactly(new Header("content-type", "text/xml"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]| expected a JSON object, found an array",
        "1| expected a JSON object, found a number",
        "null| expected a JSON object, found null",
        "{}| it has no URL",
        "{'url':null}| it has no URL",
        "{'url':1}| field \"url\" must be a string, found a number",
        "{'url':['http://a/']}| field \"url\" must be a string, found an array",
        "{'url':'/x'}| its URL does not begin with http:// or https://",
        "{'url':'http://a/','id':7}| field \"id\" must be a string, found a number",
        "{'url':'http://a/','method':'BREW'}| its method is none of GET, HEAD, POST, PUT, PATCH,"
            + " DELETE, OPTIONS",
        "{'url':'http://a/','boddy':1}| field \"boddy\" is unknown: expected id, url, method,"
            + " headers, body or body_base64",
        "{'url':'http://a/','URL':1}| field \"URL\" is unknown: expected id, url, method, headers,"
            + " body or body_base64",
        "{'url':'http://a/','url':'http://b/'}| field \"url\" stands there twice",
        "{'url':'http://a/','dead_letter':'1-1-1-1-1'}| field \"dead_letter\" is unknown: expected"
            + " id, url, method, headers, body or body_base64",
        "{'url':'http://a/','body_base64':1}| field \"body_base64\" must be a string, found a"
            + " number",
        "{'url':'http://a/','body_base64':'AA=A'}| field \"body_base64\" is not valid Base64",
        "{'url':'http://a/','body_base64':'_w=='}| field \"body_base64\" is not valid Base64",
        "{'url':'http://a/','body_base64':'','body':1}| it has both \"body\" and \"body_base64\":"
            + " leave one out",
        "{'url':'http://a/'} 1| text after the end of the object",
        "{'url':'http://a/','headers':[]}| field \"headers\" must be an object, found an array",
        "{'url':'http://a/','headers':{'X':1}}| header \"X\" must be a string or a list of strings,"
            + " found a number",
        "{'url':'http://a/','headers':{'X':['a',{}]}}| header \"X\" must be a string or a list of"
            + " strings, found an object",
        "{'url':'http://a/','headers':{'X Y':'1'}}| header name \"X Y\" is not a token",
        "{'url':'http://a/','headers':{'X':'a\\r\\nY: b'}}| header X has a line break or another"
            + " control character in its value",
        "{'url':'http://a/','headers':{'hOST':'b'}}| header hOST is set by Hookline: leave it out",
        "{'url':'http://a/','headers':{'Webhook-Id':'b'}}| header Webhook-Id is set by Hookline:"
            + " leave it out",
        "{'url':'http://a/','headers':{'Proxy-Authorization':'b'}}| header Proxy-Authorization is"
            + " set by Hookline: leave it out"
      })
  @DisplayName("is refused with a reason")
  void reasons(String row, String reason) {
    assertThatThrownBy(() -> decode(row.replace('\'', '"')))
        .isInstanceOf(UnusableRowException.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"url\":\"http://a/\"",
        "{\"url\":\"http://a/}",
        "{\"url\":\"http://a/\",}",
        "{\"url\" \"http://a/\"}",
        "{url:\"http://a/\"}",
        "{\"url\":\"http://a/\",\"body\":{\"x\":tru}}",
        "{\"url\":\"http://a/\",\"body\":01}",
        "{\"url\":\"http://a/\",\"body\":\"\\x\"}",
        "{\"url\":\"http://a/\n\"}",
        "]",
        "}"
      })
  @DisplayName("is refused as broken JSON, in one line that says where")
  void brokenJson(String row) {
    assertThatThrownBy(() -> decode(row))
        .isInstanceOf(UnusableRowException.class)
        .hasMessageMatching("broken JSON at byte \\d+ of the row: [^\n]+");
  }

  @Test
  @DisplayName("is refused when it is not UTF-8, in the body too")
  void invalidUtf8() {
    byte[] row =
        "{\"url\":\"http://a/\",\"body\":{\"a\":\"é\"}}".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> decoder.decode(row, 0, row.length))
        .hasMessage("it is not valid UTF-8: save the file as UTF-8");
  }

  @Test
  @DisplayName("is refused when it is nested without end, and the next one is read")
  void deepNesting() throws Exception {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThatThrownBy(() -> decode("{\"url\":\"http://a/\",\"body\":" + deep + "}"))
        .isInstanceOf(UnusableRowException.class);
    assertThat(decode("{\"url\":\"http://a/\"}").url()).hasToString("http://a/");
  }

  /** Stands in the middle of other bytes, as a row does in a block of the file. */
  private JobContent decode(String row) throws UnusableRowException {
    byte[] bytes = ("}é\"" + row + "{\"x").getBytes(StandardCharsets.UTF_8);
    return decoder.decode(bytes, 4, bytes.length - 3);
  }
}
