package io.hookline.adapter.log.tcp;

/**
 * A limit to what is sent.
 *
 * @param rate entries a second; {@link #UNLIMITED} for as many as there are
 * @param burst entries that may go at once after a pause
 */
record Drip(int rate, int burst) {
  static final int UNLIMITED = 0;
  static final Drip NONE = new Drip(UNLIMITED, 0);
}
