package io.hookline.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The changes between two requests")
class RequestChangesTest {
  private static final Request BEFORE =
      request("https://example.org/in?token=s3cret&a=b", "X-Tag: 1", "Authorization: Bearer old");

  @Test
  @DisplayName("are none where they are equal")
  void none() {
    assertThat(RequestChanges.between(BEFORE, BEFORE)).isEmpty();
  }

  @Test
  @DisplayName("are a line each, without a secret in it")
  void all() {
    Request after =
        new Request(
            HttpMethod.PUT,
            URI.create("https://example.org/out?token=0ther"),
            headers("X-Tag: 2", "Authorization: Bearer new"),
            Payload.of("longer"));

    assertThat(RequestChanges.between(BEFORE, after))
        .containsExactly(
            "method: POST -> PUT",
            "url: https://example.org/in?**** -> https://example.org/out?****",
            "header: - X-Tag: 1",
            "header: - Authorization: ****",
            "header: + X-Tag: 2",
            "header: + Authorization: ****",
            "payload: 4 bytes -> 6 bytes");
  }

  @Test
  @DisplayName("tell of another query without showing it")
  void query() {
    assertThat(RequestChanges.between(request("http://a/?t=1"), request("http://a/?t=2")))
        .containsExactly("url: http://a/?**** (another query)");
  }

  @Test
  @DisplayName("tell of another body of the same size")
  void sameSize() {
    Request after =
        new Request(BEFORE.method(), BEFORE.url(), BEFORE.headers(), Payload.of("ydob"));

    assertThat(RequestChanges.between(BEFORE, after))
        .containsExactly("payload: 4 bytes -> 4 bytes");
  }

  @Test
  @DisplayName("tell of a field that is there once more or once less")
  void repeated() {
    Request once = request("http://a", "X-Tag: 1");
    Request twice = request("http://a", "X-Tag: 1", "X-Tag: 1");

    assertThat(RequestChanges.between(once, twice)).containsExactly("header: + X-Tag: 1");
    assertThat(RequestChanges.between(twice, once)).containsExactly("header: - X-Tag: 1");
  }

  @Test
  @DisplayName("tell of fields in another order, and of a name in another case")
  void order() {
    Request before = request("http://a", "A: 1", "B: 2");

    assertThat(RequestChanges.between(before, request("http://a", "B: 2", "A: 1")))
        .containsExactly("headers: in another order");
    assertThat(RequestChanges.between(before, request("http://a", "a: 1", "B: 2")))
        .containsExactly("header: - A: 1", "header: + a: 1");
  }

  private static Request request(String url, String... fields) {
    return new Request(HttpMethod.POST, URI.create(url), headers(fields), Payload.of("body"));
  }

  private static Headers headers(String... fields) {
    return new Headers(
        Stream.of(fields)
            .map(field -> List.of(field.split(": ", 2)))
            .map(parts -> new Header(parts.get(0), parts.get(1)))
            .toList());
  }
}
