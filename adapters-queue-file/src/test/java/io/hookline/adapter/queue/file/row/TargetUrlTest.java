package io.hookline.adapter.queue.file.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.RequestRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The URL of a row")
class TargetUrlTest {
  private final TargetUrl urls = new TargetUrl();

  @ParameterizedTest
  @CsvSource({
    "http://a, http://a",
    "HTTP://A.example:8080/x?y=z%20w, HTTP://A.example:8080/x?y=z%20w",
    "https://[::1]:65535/, https://[::1]:65535/",
    "http://127.0.0.1:1/?, http://127.0.0.1:1/?",
    "http://a/x#part, http://a/x",
    "http://a/münchen?q=ü, http://a/m%C3%BCnchen?q=%C3%BC",
    "http://a//b/../c;d=1, http://a//b/../c;d=1"
  })
  @DisplayName("may be any http or https URL; what HTTP cannot send is left out or encoded")
  void accepts(String text, String url) throws UnusableRowException {
    assertThat(urls.parse(text)).hasToString(url);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''| it has no URL",
        "/x| its URL does not begin with http:// or https://",
        "a.example/x| its URL does not begin with http:// or https://",
        "localhost:80/x| its URL does not begin with http:// or https://",
        "ftp://a/| its URL does not begin with http:// or https://",
        "file:///etc/passwd| its URL does not begin with http:// or https://",
        "http:a| its URL has no valid host name",
        "http:///x| its URL has no valid host name",
        "http://:80/| its URL has no valid host name",
        "http://my_host/| its URL has no valid host name",
        "http://münchen.example/| its URL has no valid host name",
        "http://a:0/| its URL has no valid port",
        "http://a:65536/| its URL has no valid port",
        "http://u:secret@a/| its URL holds a user name: send an Authorization header instead",
        "http://u:secret@my_host/| its URL holds a user name: send an Authorization header instead",
        "http://@a/| its URL holds a user name: send an Authorization header instead",
        "http://a/x y| its URL is not valid: illegal character in path at character 11",
        "http://a/%zz| its URL is not valid: malformed escape pair at character 10",
        "http://[::1/| its URL is not valid: expected closing bracket for ipv6 address at character"
            + " 12"
      })
  @DisplayName("is refused with a reason where no call could be made to it")
  void refuses(String text, String reason) {
    assertThatThrownBy(() -> urls.parse(text))
        .isInstanceOf(UnusableRowException.class)
        .hasMessage(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://u:secret@a/",
        "http://u:secret@a b/",
        "http://u:secret@a:99999999999/",
        "ftp://u:secret@a/",
        "http://u:secret@[/",
        "http://a/?token=secret x"
      })
  @DisplayName("is never repeated in a reason, for it may hold a secret")
  void keepsSecrets(String text) {
    assertThatThrownBy(() -> urls.parse(text)).message().doesNotContain("secret");
  }

  @Test
  @DisplayName("is no longer than servers take")
  void tooLong() {
    assertThatThrownBy(() -> urls.parse("http://a/" + "x".repeat(RequestRules.MAX_URL_LENGTH)))
        .hasMessage("its URL is longer than 8192 characters");
  }

  @Test
  @DisplayName("is read once for rows that have the same")
  void remembersTheLast() throws UnusableRowException {
    assertThat(urls.parse("http://a/x")).isSameAs(urls.parse("http://a/x"));
    assertThat(urls.parse("http://b/")).hasToString("http://b/");
    assertThat(urls.parse("http://a/x")).hasToString("http://a/x");
  }
}
