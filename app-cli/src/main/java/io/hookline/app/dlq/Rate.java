package io.hookline.app.dlq;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How many letters go in a second at most.
 *
 * @param perSecond above zero
 */
public record Rate(double perSecond) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** A letter a day; what is slower is a slip. */
  private static final double SLOWEST = 1e-5;

  private static final double FASTEST = 1e6;

  /**
   * Reads {@code 50/s}, {@code 0.5/s} or {@code 50}.
   *
   * @throws IllegalArgumentException where it is no such rate
   */
  public static Rate parse(String text) {
    String number = text.endsWith("/s") ? text.substring(0, text.length() - 2) : text;
    double perSecond =
        number.matches("[0-9]{1,7}(\\.[0-9]{1,6})?") ? new BigDecimal(number).doubleValue() : 0;
    if (perSecond < SLOWEST || perSecond > FASTEST) {
      throw new IllegalArgumentException("\"" + text + "\" is no rate: write 50/s or 0.5/s");
    }
    return new Rate(perSecond);
  }

  /** How long {@code count} letters take. */
  Duration time(int count) {
    return Duration.ofNanos((long) (count / perSecond * NANOS_PER_SECOND));
  }
}
