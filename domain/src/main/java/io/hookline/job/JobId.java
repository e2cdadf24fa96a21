package io.hookline.job;

/**
 * Names one job for its whole life. It is sent as the {@code webhook-id} header of every attempt,
 * so that a receiver can drop a duplicate; hence visible ASCII without blanks, at most {@value
 * #MAX_LENGTH} characters.
 *
 * @param value the id as text
 */
public record JobId(String value) {
  /**
   * Longest accepted id; several times a UUID, and small beside the 8 KiB that servers give
   * headers.
   */
  public static final int MAX_LENGTH = 256;

  /** Refuses what could not stand in a header. */
  public JobId {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the id must have 1 to " + MAX_LENGTH + " characters, it has " + value.length());
    }
    if (!Chars.all(value, c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException(
          "the id may only have visible ASCII characters without blanks");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
