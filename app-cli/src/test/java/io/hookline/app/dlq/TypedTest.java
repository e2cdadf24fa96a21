package io.hookline.app.dlq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.app.dlq.LetterRef.Beginning;
import io.hookline.app.dlq.LetterRef.Numbered;
import io.hookline.app.dlq.LetterRef.Whole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an operator types")
class TypedTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @DisplayName("is a time: an instant, a day, or an age")
  @ParameterizedTest
  @CsvSource({
    "2026-01-31T09:00:00Z, 2026-01-31T09:00:00Z",
    "2026-01-31T09:00:00+01:00, 2026-01-31T08:00:00Z",
    "2026-01-31, 2026-01-31T00:00:00Z",
    "2h, 2026-03-01T10:00:00Z",
    "30d, 2026-01-30T12:00:00Z",
    "0s, 2026-03-01T12:00:00Z"
  })
  void times(String text, Instant meant) {
    assertThat(Moment.parse(text).at(NOW)).isEqualTo(meant);
  }

  @DisplayName("is no time")
  @ParameterizedTest
  @ValueSource(
      strings = {"", "h", "2", "tomorrow", "2026-02-30", "2026-01-31T09", "9999999999999d", "-2h"})
  void noTimes(String text) {
    assertThatThrownBy(() -> Moment.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is no time: write 2026-01-31T09:00:00Z, 2026-01-31, or an age such as 2h or"
                + " 30d",
            text);
  }

  @DisplayName("is a destination: a URL, or no more than the start of one")
  @ParameterizedTest
  @CsvSource({
    "https://Example.org, https://example.org",
    "https://example.org:443/a?b=c, https://example.org",
    "HTTP://example.org:8080/, http://example.org:8080"
  })
  void destinations(String text, String meant) {
    assertThat(Names.destination(text)).hasToString(meant);
  }

  @DisplayName("is no destination")
  @ParameterizedTest
  @ValueSource(strings = {"example.org", "ftp://example.org", "https://", ""})
  void noDestinations(String text) {
    assertThatThrownBy(() -> Names.destination(text))
        .hasMessage(
            "\"%s\" is no destination: write https://example.com or https://example.com:8443",
            text);
  }

  @DisplayName("is a queue: a file that is there, by whatever path, or TYPE:NAME")
  @Test
  void queues(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.toRealPath().resolve("orders.csv"));
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);
    assertThat(Names.queue(link.toString())).hasToString("file:" + file);
    assertThat(Names.queue("redis:orders")).hasToString("redis:orders");
    assertThatThrownBy(() -> Names.queue("gone.csv"))
        .hasMessageStartingWith("gone.csv: no such file");
  }

  @DisplayName("names a letter by its uuid, the beginning of that, or its id")
  @Test
  void letters() {
    String whole = "3F2A9C1B-0000-4000-8000-000000000000";
    assertThat(LetterRef.parse(whole)).isInstanceOf(Whole.class);
    assertThat(LetterRef.parse("3F2a9c")).isEqualTo(new Beginning("3f2a9c"));
    assertThat(LetterRef.parse("3f2a9c1b-00")).isEqualTo(new Beginning("3f2a9c1b-00"));
    assertThat(LetterRef.parse("12")).isEqualTo(new Numbered(12, "12"));
  }

  @DisplayName("names no letter")
  @ParameterizedTest
  @ValueSource(strings = {"", "0", "3f2a9", "orders", "3f2a9c1b0", "1234567890123456789"})
  void noLetters(String text) {
    assertThatThrownBy(() -> LetterRef.parse(text))
        .hasMessage(
            "\"%s\" names no dead letter: give its uuid, at least 6 characters of that, or its id",
            text);
  }

  @DisplayName("is a rate")
  @ParameterizedTest
  @CsvSource({"50/s, 50", "0.5/s, 0.5", "20, 20"})
  void rates(String text, double perSecond) {
    assertThat(Rate.parse(text).perSecond()).isEqualTo(perSecond);
  }

  @DisplayName("is no rate")
  @ParameterizedTest
  @ValueSource(strings = {"", "0/s", "fast", "1.2.3/s", "-1/s", "50/m", "99999999/s"})
  void noRates(String text) {
    assertThatThrownBy(() -> Rate.parse(text))
        .hasMessage("\"%s\" is no rate: write 50/s or 0.5/s", text);
  }

  @DisplayName("is a header, unless Hookline sets it")
  @Test
  void headers() {
    assertThat(HeaderText.parse("X-Tag:  a: b ").value()).isEqualTo("a: b");
    assertThatThrownBy(() -> HeaderText.parse("X-Tag")).hasMessageContaining("Name: value");
    assertThatThrownBy(() -> HeaderText.parse("Host: x")).hasMessageContaining("set by Hookline");
  }

  @DisplayName("is the operator's name, without what would break the audit's line")
  @Test
  void operators() {
    assertThat(Operator.named("alice\nbob").name()).isEqualTo("alice?bob");
    assertThatThrownBy(() -> Operator.named(" ")).hasMessage("a name has 1 to 100 characters");
    assertThat(Operator.ofThisProcess().name()).contains(System.getProperty("user.name") + "@");
  }
}
