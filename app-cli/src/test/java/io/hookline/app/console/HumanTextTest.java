package io.hookline.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Text for people")
class HumanTextTest {
  @DisplayName("has times as long as they need to be")
  @ParameterizedTest
  @CsvSource({
    "PT0S, 0ms",
    "PT0.999S, 999ms",
    "PT1S, 1.0s",
    "PT59.94S, 59.9s",
    "PT1M5S, 1m 05s",
    "PT59M59S, 59m 59s",
    "PT1H7M, 1h 07m",
    "PT50H, 50h 00m"
  })
  void time(Duration time, String text) {
    assertThat(HumanText.time(time)).isEqualTo(text);
  }

  @DisplayName("groups digits and counts things")
  @Test
  void count() {
    assertThat(HumanText.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(HumanText.count(1, "job")).isEqualTo("1 job");
    assertThat(HumanText.count(0, "job")).isEqualTo("0 jobs");
  }

  @DisplayName("rounds rates where nobody cares")
  @Test
  void rate() {
    assertThat(HumanText.rate(0.44)).isEqualTo("0.4/s");
    assertThat(HumanText.rate(52_310.4)).isEqualTo("52,310/s");
  }
}
