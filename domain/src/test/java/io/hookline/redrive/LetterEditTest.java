package io.hookline.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An edit of a dead letter")
class LetterEditTest {
  private static final Request BEFORE =
      new Request(
          HttpMethod.POST,
          URI.create("https://example.org/in"),
          new Headers(
              List.of(
                  new Header("Content-Type", "text/plain"),
                  new Header("X-Tag", "1"),
                  new Header("x-tag", "2"),
                  new Header("X-Last", "3"))),
          Payload.of("body"));

  @Test
  @DisplayName("without a change changes nothing")
  void changesNothing() {
    assertThat(edit(List.of(), List.of()).apply(BEFORE)).isEqualTo(BEFORE);
  }

  @Test
  @DisplayName("gives another method, URL and body, and leaves the headers alone")
  void changesParts() {
    LetterEdit edit =
        new LetterEdit(
            Optional.of(HttpMethod.PUT),
            Optional.of(URI.create("http://other.example.org")),
            List.of(),
            List.of(),
            Optional.of(Payload.EMPTY));

    assertThat(edit.apply(BEFORE))
        .isEqualTo(
            new Request(
                HttpMethod.PUT,
                URI.create("http://other.example.org"),
                BEFORE.headers(),
                Payload.EMPTY));
  }

  @Test
  @DisplayName("replaces all fields of a name, in any case, by those it sets")
  void setsHeaders() {
    LetterEdit edit = edit(List.of(new Header("X-TAG", "7"), new Header("x-tag", "8")), List.of());

    assertThat(edit.apply(BEFORE).headers())
        .containsExactly(
            new Header("Content-Type", "text/plain"),
            new Header("X-Last", "3"),
            new Header("X-TAG", "7"),
            new Header("x-tag", "8"));
  }

  @Test
  @DisplayName("leaves out all fields of a name, in any case; one that is not there is no matter")
  void removesHeaders() {
    LetterEdit edit = edit(List.of(), List.of("x-TAG", "Absent"));

    assertThat(edit.apply(BEFORE).headers())
        .containsExactly(new Header("Content-Type", "text/plain"), new Header("X-Last", "3"));
  }

  @Test
  @DisplayName("sets what it also leaves out")
  void setsAndRemoves() {
    LetterEdit edit = edit(List.of(new Header("X-Tag", "7")), List.of("X-Tag"));

    assertThat(edit.apply(BEFORE).headers().first("x-tag")).contains("7");
  }

  private static LetterEdit edit(List<Header> set, List<String> removed) {
    return new LetterEdit(Optional.empty(), Optional.empty(), set, removed, Optional.empty());
  }
}
