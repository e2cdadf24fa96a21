package io.hookline.app.wiring;

/**
 * What came of a look at an adapter.
 *
 * @param adapter which one, such as {@code queue.type: redis}
 * @param result what was found
 */
public record Check(String adapter, Result result) {
  /** What was found. */
  public sealed interface Result {}

  /**
   * It can be opened.
   *
   * @param found what is there, such as {@code Redis 7.0.15}
   */
  public record Well(String found) implements Result {}

  /**
   * It cannot be opened.
   *
   * @param why in one line
   */
  public record Broken(String why) implements Result {}

  /**
   * Nobody looked.
   *
   * @param why not
   */
  public record NotLookedAt(String why) implements Result {}

  /** Whether it cannot be opened. */
  public boolean isBroken() {
    return result instanceof Broken;
  }
}
