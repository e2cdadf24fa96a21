package io.hookline.retry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The {@code Retry-After} field of RFC 9110 section 10.2.3: seconds, or an HTTP date. */
public final class RetryAfter {
  /** More digits than a century of seconds has are no serious request. */
  private static final int MAX_DIGITS = 10;

  private RetryAfter() {}

  /** When the receiver wants to be called again; empty where its text says nothing usable. */
  public static Optional<Instant> parse(String field, Instant now) {
    String text = field.strip();
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text.length() > MAX_DIGITS
          ? Optional.empty()
          : Optional.of(now.plusSeconds(Long.parseLong(text)));
    }
    return date(text);
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(
          ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException unusable) {
      return Optional.empty();
    }
  }
}
