package io.hookline.app.dlq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request as a file to edit")
class EditFileTest {
  private static final Request BEFORE = Letters.request();

  @DisplayName("has method, URL, header fields and body, but neither secrets nor our own fields")
  @Test
  void written() {
    assertThat(EditFile.write(BEFORE, false))
        .endsWith(
            """
            # A value **** is kept as it is, unless you write another one in its place.
            POST https://example.org/in?token=s3cret
            Authorization: ****
            X-Tag: a

            {"Order":1}\
            """);
    assertThat(EditFile.write(BEFORE, true)).contains("\nAuthorization: Bearer abc\n");
  }

  @DisplayName(
      "comes back as it was where nothing was altered, also with the editor's last newline")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void unchanged(boolean reveal) {
    String text = EditFile.write(BEFORE, reveal);
    Request after = EditFile.read(text + "\n", BEFORE, reveal);
    assertThat(after.url()).isEqualTo(BEFORE.url());
    assertThat(after.payload()).isEqualTo(BEFORE.payload());
    assertThat(after.headers().fields())
        .containsExactlyInAnyOrderElementsOf(BEFORE.headers().fields());
  }

  @DisplayName("is the request as it was where nothing is left of it")
  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# help\n", "# help"})
  void emptied(String text) {
    assertThat(EditFile.read(text, BEFORE, false)).isEqualTo(BEFORE);
  }

  @DisplayName("says what is to be sent instead")
  @Test
  void altered() {
    Request after =
        EditFile.read(
            """
            # help

            put  http://example.org/v2
            X-Tag: b
            Cookie: c=1\r

            one

            # two
            """,
            BEFORE,
            false);
    assertThat(after)
        .isEqualTo(
            new Request(
                HttpMethod.PUT,
                URI.create("http://example.org/v2"),
                new Headers(
                    List.of(
                        new Header("X-Tag", "b"),
                        new Header("Cookie", "c=1"),
                        new Header("webhook-id", "job-1"))),
                Payload.of("one\n\n# two")));
  }

  @DisplayName("may lose its body")
  @Test
  void withoutBody() {
    assertThat(EditFile.read("GET http://example.org/\nX-Tag: b", BEFORE, false).payload())
        .isEqualTo(Payload.EMPTY);
  }

  @DisplayName("tells the line that cannot be used, and why")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST                            | line 1: its method is none of
          PASTE http://example.org/       | line 1: its method is none of
          POST example.org                | line 1: its URL does not begin with
          POST http://a/~X-Tag            | line 2: it is no header
          POST http://a/~Host: b          | line 2: header Host is set by Hookline
          # help~~POST http://a/~A: b~C   | line 5: it is no header
          POST http://a/~X-Token: ****    | line 2: the value of X-Token was never ****
          POST http://a/~Authorization: ****~Authorization: **** | line 3: the value of Authorization
          """)
  void unusable(String lines, String problem) {
    String text = lines.strip().replace('~', '\n');
    assertThatThrownBy(() -> EditFile.read(text, BEFORE, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(problem);
  }

  @DisplayName("is not made of a body that is no text, or too large for an editor")
  @Test
  void binary() {
    Payload[] bodies = {
      Payload.of(new byte[] {1, 2, (byte) 0xff}), Payload.of("x".repeat(2 << 20))
    };
    for (Payload body : bodies) {
      Request request = new Request(HttpMethod.POST, BEFORE.url(), Headers.NONE, body);
      assertThatThrownBy(() -> EditFile.write(request, false))
          .hasMessageContaining(body.size() + " bytes")
          .hasMessageContaining("--payload @FILE");
    }
  }
}
