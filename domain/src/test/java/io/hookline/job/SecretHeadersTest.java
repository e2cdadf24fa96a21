package io.hookline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What may be a secret")
class SecretHeadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization",
        "proxy-authorization",
        "X-Auth-Key",
        "Cookie",
        "Set-Cookie",
        "X-API-Key",
        "x_api_key",
        "apikey",
        "Ocp-Apim-Subscription-Key",
        "x-functions-key",
        "X-Access-Token",
        "X-Hub-Signature-256",
        "webhook-signature",
        "X-Client-Secret",
        "X-PASSWORD",
        "X-Session-Id",
        "X-JWT"
      })
  @DisplayName("has a name that says so, in any case")
  void secrets(String name) {
    assertThat(SecretHeaders.isSecret(name)).isTrue();
    assertThat(SecretHeaders.masked(new Header(name, "s3cret")))
        .isEqualTo(new Header(name, "****"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type",
        "webhook-id",
        "webhook-timestamp",
        "User-Agent",
        "X-Request-Id",
        "Idempotency-Key",
        "Accept",
        "traceparent"
      })
  @DisplayName("has not the name of what people need to see")
  void plain(String name) {
    Header field = new Header(name, "value");

    assertThat(SecretHeaders.masked(field)).isEqualTo(field);
  }

  @Test
  @DisplayName("is masked field by field, in their order")
  void fields() {
    Headers fields =
        new Headers(
            List.of(new Header("A", "1"), new Header("Authorization", "x"), new Header("A", "2")));

    assertThat(SecretHeaders.masked(fields))
        .containsExactly(
            new Header("A", "1"), new Header("Authorization", "****"), new Header("A", "2"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/p, https://h/p",
    "https://h/p?, https://h/p?****",
    "https://h/p?a=b&token=x?y, https://h/p?****"
  })
  @DisplayName("is masked in the query of a URL")
  void urls(URI url, String shown) {
    assertThat(SecretHeaders.masked(url)).isEqualTo(shown);
  }
}
