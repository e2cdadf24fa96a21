package io.hookline.engine;

/**
 * Whether the dead letter store is down, for how long it is then left alone, and how much is asked
 * of it at once. Guarded by the lock of {@link BurialQueue}.
 */
final class Outage {
  private static final long FIRST_REST_MILLIS = 500;
  private static final long LONGEST_REST_MILLIS = 10_000;

  private final int mostAtOnce;
  private int atOnce;
  private int failures;
  private boolean underWay;

  /** Not yet; at first {@code mostAtOnce} letters are asked at once. */
  Outage(int mostAtOnce) {
    this.mostAtOnce = mostAtOnce;
    this.atOnce = mostAtOnce;
  }

  boolean isUnderWay() {
    return underWay;
  }

  /** The store does not answer; it may yet. */
  void begin() {
    underWay = true;
  }

  /** The store failed. Whether that is news: the first time, and when it rests for longest. */
  boolean fail() {
    underWay = true;
    failures++;
    atOnce = 1;
    return failures == 1 || restMillis() == LONGEST_REST_MILLIS;
  }

  /** The store has answered. Whether that is news. */
  boolean end() {
    boolean wasUnderWay = underWay;
    underWay = false;
    failures = 0;
    atOnce = Math.min(2 * atOnce, mostAtOnce);
    return wasUnderWay;
  }

  /** How long to leave the store alone before it is asked again. */
  long restMillis() {
    return failures == 0
        ? 0
        : Math.min(FIRST_REST_MILLIS << Math.min(failures - 1, 10), LONGEST_REST_MILLIS);
  }

  /**
   * How many letters to ask for at once. One after a failure, then more and more, so that a letter
   * that the store can never take fails with ever fewer others.
   */
  int atOnce() {
    return atOnce;
  }
}
