package io.hookline.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;

/** Numbers as JSON has them. Durations are milliseconds with up to six decimals. */
final class Numbers {
  private static final int NANO_DIGITS = 9;
  private static final int MILLI_DIGITS = 3;

  /** 292 years: fits into a long of nanoseconds. */
  private static final BigDecimal LONGEST =
      BigDecimal.valueOf(Long.MAX_VALUE, NANO_DIGITS - MILLI_DIGITS);

  private Numbers() {}

  /** The whole number at {@code place}. */
  static long whole(String place, JsonNode value, long min, long max) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new IllegalArgumentException(place + ": is no whole number");
    }
    long number = value.longValue();
    if (number < min || number > max) {
      throw new IllegalArgumentException(place + ": is not from " + min + " to " + max);
    }
    return number;
  }

  /** The truth value at {@code place}. */
  static boolean flag(String place, JsonNode value) {
    if (!value.isBoolean()) {
      throw new IllegalArgumentException(place + ": is neither true nor false");
    }
    return value.booleanValue();
  }

  /** {@code duration} in milliseconds, exactly. */
  static BigDecimal millis(Duration duration) {
    BigDecimal nanos = BigDecimal.valueOf(duration.getNano(), NANO_DIGITS);
    BigDecimal millis =
        BigDecimal.valueOf(duration.getSeconds()).add(nanos).movePointRight(MILLI_DIGITS);
    return new BigDecimal(millis.stripTrailingZeros().toPlainString());
  }

  /** The milliseconds at {@code place}. */
  static Duration duration(String place, JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException(place + ": is no number of milliseconds");
    }
    BigDecimal millis = value.decimalValue().stripTrailingZeros();
    if (millis.signum() < 0 || millis.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(place + ": is not from 0 to " + LONGEST);
    }
    if (millis.scale() > NANO_DIGITS - MILLI_DIGITS) {
      throw new IllegalArgumentException(place + ": has more than six decimals");
    }
    return Duration.ofNanos(millis.movePointRight(NANO_DIGITS - MILLI_DIGITS).longValueExact());
  }
}
