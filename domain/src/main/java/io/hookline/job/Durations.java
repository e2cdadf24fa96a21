package io.hookline.job;

import java.time.Duration;

/**
 * Durations as Hookline writes them everywhere: {@code 250ms}, {@code 5s}, {@code 1.5s}, {@code
 * 2h}.
 */
public final class Durations {
  private Durations() {}

  /** The shortest of {@code ms}, {@code s}, {@code m}, {@code h} that says it exactly. */
  public static String format(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + "ms";
    }
    if (millis % 1000 != 0) {
      return millis / 1000 + "." + tenths(millis) + "s";
    }
    return wholeSeconds(millis / 1000);
  }

  private static String tenths(long millis) {
    String fraction = String.valueOf(1000 + millis % 1000).substring(1);
    return fraction.replaceAll("0+$", "");
  }

  private static String wholeSeconds(long seconds) {
    if (seconds % 3600 == 0) {
      return seconds / 3600 + "h";
    }
    return seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
  }
}
