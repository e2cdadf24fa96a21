package io.hookline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.TimedOut;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The values of a job")
class ValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\nb", "ä", "\u0000"})
  @DisplayName("an id that could not stand in a header is refused")
  void badIds(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new JobId(id));
  }

  @Test
  @DisplayName("an id may have 256 characters and no more")
  void idLength() {
    assertThat(new JobId("x".repeat(256))).hasToString("x".repeat(256));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JobId("x".repeat(257)))
        .withMessageContaining("256");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "ä", "a\r\nb"})
  @DisplayName("a header name that is no token is refused, and its control characters not echoed")
  void badHeaderNames(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Header(name, "x"))
        .withMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\u0000b", "a\u007fb"})
  @DisplayName("a header value that would inject a line is refused, without being echoed")
  void badHeaderValues(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Header("X-Good", value))
        .withMessageContaining("X-Good")
        .withMessageNotContaining("Evil");
  }

  @Test
  @DisplayName("headers are found whatever their case, and defaults do not override them")
  void headers() {
    Headers own = new Headers(List.of(new Header("content-TYPE", "text/plain")));
    assertThat(own.first("Content-Type")).contains("text/plain");
    assertThat(own.orElse(Headers.JSON)).isEqualTo(own);
    assertThat(Headers.NONE.orElse(Headers.JSON)).isEqualTo(Headers.JSON);
  }

  @Test
  @DisplayName("payloads are equal when their bytes are")
  void payloads() {
    assertThat(Payload.of("é")).isEqualTo(Payload.of(new byte[] {(byte) 0xc3, (byte) 0xa9}));
    assertThat(Payload.of("a")).isNotEqualTo(Payload.of("b")).hasToString("1 bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0ms",
    "PT0.25S, 250ms",
    "PT1S, 1s",
    "PT1.5S, 1.5s",
    "PT1.005S, 1.005s",
    "PT90S, 90s",
    "PT2M, 2m",
    "PT2H, 2h",
    "PT24H, 24h"
  })
  @DisplayName("durations read as they are written in the configuration")
  void durations(Duration duration, String text) {
    assertThat(Durations.format(duration)).isEqualTo(text);
  }

  @Test
  @DisplayName("outcomes read as people know them")
  void outcomes() {
    assertThat(new Answered(503, Optional.empty(), Payload.EMPTY).describe())
        .isEqualTo("503 Service Unavailable");
    assertThat(new Answered(599, Optional.empty(), Payload.EMPTY).describe()).isEqualTo("599");
    assertThat(new TimedOut(Phase.CONNECT, Duration.ofSeconds(5)).describe())
        .isEqualTo("connect timed out after 5s");
  }
}
