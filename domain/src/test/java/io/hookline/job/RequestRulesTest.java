package io.hookline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rules of a request")
class RequestRulesTest {

  @ParameterizedTest
  @CsvSource({
    "http://h, http://h",
    "HTTPS://H:8443/a%20b?c=d#frag, HTTPS://H:8443/a%20b?c=d",
    "http://[::1]:80/, http://[::1]:80/",
    "http://h/ä?ö=ü, http://h/%C3%A4?%C3%B6=%C3%BC",
    "http://h:65535/, http://h:65535/"
  })
  @DisplayName("take a URL, without its fragment and in ASCII")
  void urls(String text, String url) {
    assertThat(RequestRules.url(text)).hasToString(url);
  }

  @ParameterizedTest
  @CsvSource({
    "'', it has no URL",
    "ftp://h/, does not begin with http",
    "/path, does not begin with http",
    "mailto:a@b, does not begin with http",
    "http:h, no valid host name",
    "http:///p, no valid host name",
    "http://h_h/, no valid host name",
    "http://h:0/, no valid port",
    "http://h:65536/, no valid port",
    "http://user@h/, holds a user name",
    "http://user:s3cret@h/, holds a user name",
    "http://user:s3cret@h_h/, holds a user name",
    "http://h/s3cret path, illegal character in path at character 16"
  })
  @DisplayName("refuse any other with a reason that repeats nothing of it")
  void badUrls(String text, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestRules.url(text))
        .withMessageContaining(reason)
        .withMessageNotContaining("s3cret");
  }

  @Test
  @DisplayName("bound a URL, once it is in ASCII too")
  void longUrls() {
    String path = "a".repeat(RequestRules.MAX_URL_LENGTH - "http://h/".length());

    assertThat(RequestRules.url("http://h/" + path).toString())
        .hasSize(RequestRules.MAX_URL_LENGTH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestRules.url("http://h/a" + path))
        .withMessageContaining("longer than 8192");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestRules.url("http://h/" + "ä".repeat(2000)))
        .withMessageContaining("longer than 8192");
  }

  @ParameterizedTest
  @ValueSource(strings = {"post", "POST", "Post"})
  @DisplayName("take a method in any case")
  void methods(String text) {
    assertThat(RequestRules.method(text)).isEqualTo(HttpMethod.POST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TRACE", "CONNECT", "PO ST"})
  @DisplayName("refuse any other method, with those there are")
  void badMethods(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestRules.method(text))
        .withMessageContaining("GET, HEAD, POST");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host",
        "content-length",
        "TE",
        "Webhook-Id",
        "WEBHOOK-SIGNATURE",
        "Proxy-Anything"
      })
  @DisplayName("refuse a header that Hookline sets itself")
  void reserved(String name) {
    assertThat(RequestRules.isReserved(name)).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestRules.header(name, "s3cret"))
        .withMessageContaining(name)
        .withMessageNotContaining("s3cret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type", "User-Agent", "X-Proxy", "Authorization"})
  @DisplayName("take any other header")
  void headers(String name) {
    assertThat(RequestRules.header(name, "x")).isEqualTo(new Header(name, "x"));
  }
}
