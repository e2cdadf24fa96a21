package io.hookline.app.console;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What the terminal can show.
 *
 * @param colours whether colours are wanted
 * @param unicode whether marks beyond ASCII can be printed
 */
public record Look(boolean colours, boolean unicode) {
  /** Letters and nothing else. */
  public static final Look PLAIN = new Look(false, false);

  private static final String MARKS = "✓✗↻━─·";

  /** What {@code charset} allows. */
  public static Look of(boolean colours, Charset charset) {
    return new Look(colours, charset.newEncoder().canEncode(MARKS));
  }

  /** {@code text} in {@code style}, where colours are wanted. */
  public String paint(Style style, String text) {
    return colours ? style.apply(text) : text;
  }

  /** The lines that begin a part of a longer text. */
  List<String> heading(String text) {
    return List.of("", paint(Style.BOLD, text));
  }

  /** Stands before what was delivered. */
  public String done() {
    return paint(Style.GREEN, unicode ? "✓" : "+");
  }

  /** Stands before what is tried again. */
  public String again() {
    return paint(Style.YELLOW, unicode ? "↻" : "~");
  }

  /** Stands before what was given up on. */
  public String gaveUp() {
    return paint(Style.RED, unicode ? "✗" : "x");
  }

  /** Stands before what was rejected, and before notices. */
  public String attention() {
    return paint(Style.YELLOW, "!");
  }

  /** Between two pieces of one line. */
  String dot() {
    return unicode ? " · " : ", ";
  }

  /** {@code text} in at most {@code columns}. */
  String fit(String text, int columns) {
    String end = unicode ? "…" : "...";
    return text.length() <= columns
        ? text
        : text.substring(0, Math.max(0, columns - end.length())) + end;
  }

  /** A bar of {@code width}, filled by {@code share}, 0 to 1. */
  String bar(double share, int width) {
    int filled = (int) Math.round(Math.clamp(share, 0, 1) * width);
    String full = unicode ? "━" : "#";
    String empty = unicode ? "─" : "-";
    return paint(Style.GREEN, full.repeat(filled)) + paint(Style.DIM, empty.repeat(width - filled));
  }
}
