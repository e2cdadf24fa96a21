package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text of strangers")
class LineTest {
  @Test
  @DisplayName("is cut as it is sent, and neither within a character nor within an escape")
  void cut() {
    assertThat(Line.escaped("abcd", 5)).isEqualTo("abcd");
    assertThat(Line.escaped("abcde", 5)).isEqualTo("abcd…");
    assertThat(Line.escaped("ab<cd", 5)).isEqualTo("ab…");
    assertThat(Line.escaped("a<b", 7)).isEqualTo("a&lt;b");
    assertThat(Line.escaped("abc🔥", 5)).isEqualTo("abc…");
    assertThat(Line.escaped("ab🔥", 5)).isEqualTo("ab🔥");
    assertThat(Line.escaped("&".repeat(100), 400)).hasSizeLessThanOrEqualTo(400).endsWith(";…");
  }

  @Test
  @DisplayName("becomes one line of what can be seen")
  void line() {
    assertThat(Line.of(" a\r\nb\tc\u0000d\u2028e ")).isEqualTo("a  b c d e");
    assertThat(Line.of("a\u202Eb\uFEFFc\uD800d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(Line.of("👩\u200D👧")).isEqualTo("👩\u200D👧");
    assertThat(Line.of("x".repeat(1_000_000))).hasSizeLessThan(10_000);
  }

  @Test
  @DisplayName("calls nobody where it is plain")
  void plain() {
    assertThat(Line.plain("@here & <!here>", 100)).isEqualTo("@\u2060here &amp; &lt;!here&gt;");
  }

  @Test
  @DisplayName("stays within its marks where it is code")
  void code() {
    assertThat(Mrkdwn.code("a`b", 100)).isEqualTo("`a'b`");
    assertThat(Mrkdwn.code("`".repeat(500), 400)).hasSizeLessThanOrEqualTo(400).endsWith("…`");
    assertThat(Mrkdwn.code(" \n ", 100)).isEqualTo("–");
  }
}
