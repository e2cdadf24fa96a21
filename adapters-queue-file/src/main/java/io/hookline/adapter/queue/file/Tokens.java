package io.hookline.adapter.queue.file;

/**
 * The tokens of all claims of a queue, each larger than all before it, over restarts too. Not safe
 * for use by many threads.
 */
final class Tokens {
  private static final int SESSION_BITS = 40;

  private final long none;
  private long last;

  /** Begins those of a session, which is larger than all before it. */
  Tokens(long session) {
    this.none = session << SESSION_BITS;
    this.last = none;
  }

  long next() {
    return ++last;
  }

  /** Whether {@code token} is of an earlier session. */
  boolean isEarlier(long token) {
    return token <= none;
  }
}
