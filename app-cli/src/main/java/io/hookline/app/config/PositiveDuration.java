package io.hookline.app.config;

import io.hookline.spi.Key;
import io.hookline.spi.ValueType;
import io.hookline.spi.ValueTypes;
import java.time.Duration;

/** A duration above zero, for limits that would otherwise forbid everything. */
final class PositiveDuration {
  static final ValueType<Duration> TYPE =
      ValueTypes.DURATION.where("above zero", Duration::isPositive);

  private PositiveDuration() {}

  static Key<Duration> key(String name, String fallback, String meaning) {
    return Key.of(name, TYPE, fallback, meaning);
  }
}
