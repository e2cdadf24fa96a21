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

  /** How long ago something was, in one unit: {@code 45s}, {@code 12m}, {@code 3h}, {@code 5d}. */
  public static String age(Duration age) {
    if (age.toMinutes() == 0) {
      return Math.max(0, age.toSeconds()) + "s";
    }
    if (age.toHours() == 0) {
      return age.toMinutes() + "m";
    }
    return age.toDays() == 0 ? age.toHours() + "h" : age.toDays() + "d";
  }

  /** As {@link #time}, but with a decimal where it is that short: {@code 0.4ms}. */
  public static String shortTime(Duration time) {
    return time.toMillis() < 10
        ? String.format(Locale.ROOT, "%.1fms", time.toNanos() / 1e6)
        : time(time);
  }

  /** {@code 999 B}, {@code 1.5 KiB}, {@code 15.0 MiB}. */
  public static String bytes(long bytes) {
    if (bytes < 1 << 10) {
      return bytes + " B";
    }
    return bytes < 1 << 20
        ? String.format(Locale.ROOT, "%.1f KiB", bytes / (double) (1 << 10))
        : String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
  }
}
