package io.hookline.adapter.queue.file;

/**
 * The ordinal of a row and two counts of its job in one number, which sorts as the ordinal does:
 * how many attempts were made, and how often it was received since the last of them. A count that
 * has no room stays at the most that has.
 */
final class Packed {
  private static final int RECEIVED_BITS = 8;
  private static final int ATTEMPTS_BITS = 12;

  /** Leaves 44 bits for the ordinal: more rows than 2^44 no disk holds. */
  private static final int COUNTS_BITS = ATTEMPTS_BITS + RECEIVED_BITS;

  private static final int MOST_RECEIVED = (1 << RECEIVED_BITS) - 1;
  private static final int MOST_ATTEMPTS = (1 << ATTEMPTS_BITS) - 1;

  private Packed() {}

  static long of(long ordinal, int attempts, int received) {
    return ordinal << COUNTS_BITS
        | (long) Math.min(attempts, MOST_ATTEMPTS) << RECEIVED_BITS
        | Math.min(received, MOST_RECEIVED);
  }

  static long ordinal(long packed) {
    return packed >>> COUNTS_BITS;
  }

  static int attempts(long packed) {
    return (int) (packed >>> RECEIVED_BITS) & MOST_ATTEMPTS;
  }

  static int received(long packed) {
    return (int) packed & MOST_RECEIVED;
  }
}
