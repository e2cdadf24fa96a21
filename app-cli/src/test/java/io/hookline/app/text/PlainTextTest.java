package io.hookline.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Plain text")
class PlainTextTest {
  @DisplayName("has no control characters")
  @Test
  void controls() {
    assertThat(PlainText.of("a\r\nb\u001b[31m\u0085ü")).isEqualTo("a??b?[31m?ü");
  }

  @DisplayName("shows a URL without what may be secret in it")
  @ParameterizedTest
  @CsvSource({
    "http://example.org/a, http://example.org/a",
    "http://example.org/a?token=1, http://example.org/a",
    "http://example.org/a#b, http://example.org/a",
    "https://me:pass@example.org:8443/a?b, https://example.org:8443/a",
    "https://me@[::1]/a, https://[::1]/a",
    "not a url?secret, not a url"
  })
  void url(String url, String shown) {
    assertThat(PlainText.ofUrl(url)).isEqualTo(shown);
  }
}
