package io.hookline.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The steady clock")
class SteadyClockTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private Instant now = START;
  private long nanos = -5;
  private final InstantSource steady = SteadyClock.started(() -> now, () -> nanos);

  @Test
  @DisplayName("starts with the time of its clock and goes on by the nanoseconds")
  void goesOn() {
    assertThat(steady.instant()).isEqualTo(START);
    nanos += 1_500_000_000;
    assertThat(steady.instant()).isEqualTo(START.plusMillis(1500));
  }

  @Test
  @DisplayName("does not step when that clock is set")
  void doesNotStep() {
    now = START.plusSeconds(3600);
    assertThat(steady.instant()).isEqualTo(START);
  }
}
