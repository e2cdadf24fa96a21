package io.hookline.app.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as they can be typed again: UTC, to the millisecond. */
final class TimeText {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private TimeText() {}

  static String of(Instant at) {
    return FORMAT.format(at);
  }

  /** With how long it has been past. */
  static String ago(Instant at, Instant now) {
    return of(at) + " (" + HumanText.age(Duration.between(at, now)) + " ago)";
  }

  /** With how long it is until then. */
  static String ahead(Instant at, Instant now) {
    return of(at) + " (in " + HumanText.age(Duration.between(now, at)) + ")";
  }
}
