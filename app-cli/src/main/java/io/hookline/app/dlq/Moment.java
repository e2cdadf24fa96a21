package io.hookline.app.dlq;

import io.hookline.spi.ValueTypes;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A time as people type it. */
public sealed interface Moment {

  /** The time that is meant by whoever typed it at {@code now}. */
  Instant at(Instant now);

  /**
   * Reads an instant, a day, which begins at midnight UTC, or an age.
   *
   * @throws IllegalArgumentException where it is none of these
   */
  static Moment parse(String text) {
    try {
      return text.indexOf('T') > 0 ? instant(text) : text.indexOf('-') > 0 ? day(text) : ago(text);
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException unreadable) {
      throw new IllegalArgumentException(
          "\"%s\" is no time: write 2026-01-31T09:00:00Z, 2026-01-31, or an age such as 2h or 30d"
              .formatted(text),
          unreadable);
    }
  }

  /**
   * A fixed time.
   *
   * @param instant the time
   */
  record Fixed(Instant instant) implements Moment {
    @Override
    public Instant at(Instant now) {
      return instant;
    }
  }

  /**
   * A time before now.
   *
   * @param age how long before
   */
  record Ago(Duration age) implements Moment {
    @Override
    public Instant at(Instant now) {
      return now.minus(age);
    }
  }

  private static Moment instant(String text) {
    return new Fixed(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
  }

  private static Moment day(String text) {
    return new Fixed(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Moment ago(String text) {
    Duration age = ValueTypes.DURATION.parser().apply(text);
    // What reaches beyond the calendar is a slip, not an age.
    var _ = Instant.EPOCH.minus(age);
    return new Ago(age);
  }
}
