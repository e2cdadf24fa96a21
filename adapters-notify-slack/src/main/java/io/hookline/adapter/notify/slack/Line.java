package io.hookline.adapter.notify.slack;

/** Makes text of strangers fit to be shown. */
final class Line {
  private static final int REPLACEMENT = 0xFFFD;

  /** More than any text may be long, and less than would cost time. */
  private static final int LONGEST = 4000;

  private Line() {}

  /** One line without what is invisible or turns the direction of writing. */
  static String of(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().limit(LONGEST).map(Line::shown).forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /**
   * Text of strangers without markup, no longer than {@code max} as it is sent. An invisible joiner
   * after each @ keeps servers that imitate Slack from calling somebody.
   */
  static String plain(String text, int max) {
    return escaped(of(text).replace("@", "@\u2060"), max);
  }

  /** With Slack's three special characters escaped, no longer than {@code max} after that. */
  static String escaped(String text, int max) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
      String next = escaped(text.codePointAt(at));
      if (out.length() + next.length() >= max) {
        return out.append('…').toString();
      }
      out.append(next);
    }
    return out.toString();
  }

  private static String escaped(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> Character.toString(character);
    };
  }

  private static int shown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.SURROGATE, Character.UNASSIGNED -> REPLACEMENT;
      case Character.FORMAT -> isJoiner(character) ? character : REPLACEMENT;
      default -> character;
    };
  }

  /** Emoji and some scripts are written with joiners. */
  private static boolean isJoiner(int character) {
    return character == 0x200C || character == 0x200D;
  }
}
