package io.hookline.app.console;

/** How a piece of text looks; the numbers are the SGR parameters of ECMA-48. */
public enum Style {
  BOLD(1),
  DIM(2),
  RED(31),
  GREEN(32),
  YELLOW(33),
  CYAN(36);

  private final int code;

  Style(int code) {
    this.code = code;
  }

  /** {@code text} in this style. */
  String apply(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
