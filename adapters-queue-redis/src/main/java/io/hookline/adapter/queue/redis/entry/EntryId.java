package io.hookline.adapter.queue.redis.entry;

import java.time.Instant;

/**
 * The id of an entry of a stream, such as {@code 1735689600000-7}.
 *
 * @param millis when it was added, by the server's clock
 * @param sequence tells those of one millisecond apart
 */
public record EntryId(long millis, long sequence) {
  private static final long MOST_SHOWN = 1_000_000;

  /** In the year 2255: what still fits into a position. */
  private static final long LAST_MILLIS = 9_000_000_000_000L;

  /** Reads what Redis wrote. */
  public static EntryId parse(String text) {
    int dash = text.indexOf('-');
    return new EntryId(
        Long.parseUnsignedLong(text, 0, dash, 10),
        Long.parseUnsignedLong(text, dash + 1, text.length(), 10));
  }

  /** When the entry was added; a producer that makes up ids may claim any time. */
  public Instant instant() {
    return Instant.ofEpochMilli(bounded());
  }

  /** For people: the milliseconds, and after them six digits for the sequence. */
  public long position() {
    return bounded() * MOST_SHOWN + Math.min(sequence & Long.MAX_VALUE, MOST_SHOWN - 1);
  }

  private long bounded() {
    return Math.clamp(millis, 0, LAST_MILLIS);
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(millis) + "-" + Long.toUnsignedString(sequence);
  }
}
