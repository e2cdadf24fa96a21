package io.hookline.format;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Times in ISO 8601, in UTC, with milliseconds: of one length, so that they sort as text. */
public final class Times {
  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();
  private static final int LAST_YEAR = 9999;

  private Times() {}

  /** {@code at} as in {@code 2026-01-31T12:00:00.000Z}. */
  public static String text(Instant at) {
    return FORMAT.format(at);
  }

  /**
   * The time in {@code text}, to the millisecond.
   *
   * @throws IllegalArgumentException where it is none, or outside of the years 0 to 9999
   */
  public static Instant parse(String text) {
    try {
      Instant at = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
      int year = at.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 0 && year <= LAST_YEAR) {
        return at;
      }
    } catch (DateTimeParseException invalid) {
      throw new IllegalArgumentException(expected(), invalid);
    }
    throw new IllegalArgumentException(expected());
  }

  private static String expected() {
    return "is no time such as 2026-01-31T12:00:00.000Z";
  }
}
