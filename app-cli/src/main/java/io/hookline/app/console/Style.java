package io.hookline.app.console;

import java.util.regex.Pattern;

/** How a piece of text looks; the numbers are the SGR parameters of ECMA-48. */
public enum Style {
  BOLD(1),
  DIM(2),
  RED(31),
  GREEN(32),
  YELLOW(33),
  CYAN(36);

  private static final Pattern SEQUENCE = Pattern.compile("\u001b\\[[0-9]+m");

  private final int code;

  Style(int code) {
    this.code = code;
  }

  /** {@code text} in this style. */
  String apply(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }

  /** How many columns {@code text} takes, its styles aside. */
  static int visibleLength(String text) {
    return SEQUENCE.matcher(text).replaceAll("").length();
  }
}
