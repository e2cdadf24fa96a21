package io.hookline.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rate")
class RateMeterTest {
  private final RateMeter meter = new RateMeter();

  @DisplayName("is the average at first, then that of the last full second")
  @Test
  void windows() {
    assertThat(meter.at(Duration.ZERO, 0)).isZero();
    assertThat(meter.at(Duration.ofMillis(500), 100)).isEqualTo(200);
    assertThat(meter.at(Duration.ofSeconds(1), 300)).isEqualTo(300);
    assertThat(meter.at(Duration.ofMillis(1_500), 999)).isEqualTo(300);
    assertThat(meter.at(Duration.ofSeconds(2), 1_300)).isEqualTo(1_000);
  }

  @DisplayName("is not confused by a clock that goes back")
  @Test
  void clockGoesBack() {
    meter.at(Duration.ofSeconds(1), 100);
    assertThat(meter.at(Duration.ofMillis(-500), 150)).isEqualTo(100);
  }
}
