package io.hookline.app.console;

/**
 * What standard output is connected to.
 *
 * @param live whether a person looks at it, so that a line can be drawn over
 * @param columns its width
 */
public record Terminal(boolean live, int columns) {
  private static final int USUAL_COLUMNS = 80;

  /** As the launcher tells it; Java itself cannot know about standard output alone. */
  public static Terminal ofSystem() {
    return new Terminal(
        Boolean.getBoolean("hookline.terminal"),
        Math.max(1, Integer.getInteger("hookline.columns", USUAL_COLUMNS)));
  }
}
