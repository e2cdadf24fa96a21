package io.hookline.log;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes instants as {@code 2026-01-31T09:15:00.123Z}. Remembers the last second, as most lines of
 * a log share theirs. For one thread.
 */
public final class Timestamp {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.").withZone(ZoneOffset.UTC);

  private static final int NANOS_PER_MILLI = 1_000_000;

  private long second = Long.MIN_VALUE;
  private String text = "";

  /** With nothing to remember yet. */
  public Timestamp() {}

  /** Appends {@code instant} to {@code line}. */
  public void append(Instant instant, StringBuilder line) {
    if (instant.getEpochSecond() != second) {
      second = instant.getEpochSecond();
      text = SECONDS.format(instant);
    }
    int millis = instant.getNano() / NANOS_PER_MILLI;
    line.append(text)
        .append((char) ('0' + millis / 100))
        .append((char) ('0' + millis / 10 % 10))
        .append((char) ('0' + millis % 10))
        .append('Z');
  }
}
