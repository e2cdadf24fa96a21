package io.hookline.app.console;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times as people like to read them. */
public final class HumanText {
  private static final long SECONDS_PER_MINUTE = 60;

  private HumanText() {}

  /** {@code 1,234,567}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 job}, {@code 2 jobs}. */
  public static String count(long number, String thing) {
    return count(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** {@code 12,345/s}; below ten with a decimal. */
  public static String rate(double perSecond) {
    String pattern = perSecond < 10 ? "%,.1f/s" : "%,.0f/s";
    return String.format(Locale.ROOT, pattern, perSecond);
  }

  /** {@code 850ms}, {@code 8.4s}, {@code 2m 05s}, {@code 3h 07m}. */
  public static String time(Duration time) {
    if (time.toMillis() < 1000) {
      return time.toMillis() + "ms";
    }
    if (time.toSeconds() < SECONDS_PER_MINUTE) {
      return String.format(Locale.ROOT, "%.1fs", time.toMillis() / 1e3);
    }
    return time.toHours() == 0
        ? String.format(Locale.ROOT, "%dm %02ds", time.toMinutes(), time.toSecondsPart())
        : String.format(Locale.ROOT, "%dh %02dm", time.toHours(), time.toMinutesPart());
  }
}
