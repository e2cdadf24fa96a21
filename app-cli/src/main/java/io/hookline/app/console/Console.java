package io.hookline.app.console;

import java.io.PrintStream;
import java.util.List;

/** Where commands print. Safe for use by many threads: lines never mix. */
public final class Console {
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;
  private final Look look;
  private final boolean quiet;
  private String status = "";

  /** With {@code quiet}, only errors are printed. */
  public Console(PrintStream out, PrintStream err, Terminal terminal, Look look, boolean quiet) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
    this.look = look;
    this.quiet = quiet;
  }

  /** What standard output is connected to. */
  public Terminal terminal() {
    return terminal;
  }

  /** How things look here. */
  public Look look() {
    return look;
  }

  /** Whether only errors are printed. */
  public boolean isQuiet() {
    return quiet;
  }

  /** Whether none of {@code lines} is wider than the terminal; where there is none, all fit. */
  boolean fits(List<String> lines) {
    return !terminal.live()
        || lines.stream().allMatch(line -> Style.visibleLength(line) <= terminal.columns());
  }

  /** Prints a line. */
  public synchronized void say(String line) {
    if (!quiet) {
      out.print(status.isEmpty() ? line + "\n" : CLEAR_LINE + line + "\n" + status);
      out.flush();
    }
  }

  /** Prints lines. */
  public void say(List<String> lines) {
    lines.forEach(this::say);
  }

  /** Prints lines, on a terminal in place of the last {@code before} ones. */
  synchronized void redraw(List<String> lines, int before) {
    if (before > 0 && terminal.live() && !quiet) {
      out.print("\u001b[" + before + "F\u001b[J");
    }
    say(lines);
  }

  /** Prints a question, which is asked however quiet it shall be; the answer follows it. */
  synchronized void ask(String question) {
    out.print(question);
    out.flush();
  }

  /** Prints an error. */
  public synchronized void error(String line) {
    if (!status.isEmpty()) {
      out.print(CLEAR_LINE);
      out.flush();
    }
    err.println(look.paint(Style.RED, "hookline: ") + line);
    err.flush();
    out.print(status);
    out.flush();
  }

  /** Draws {@code line} over the last status line; only on a terminal. */
  synchronized void status(String line) {
    if (terminal.live() && !quiet) {
      status = line;
      out.print(CLEAR_LINE + line);
      out.flush();
    }
  }

  /** Takes the status line away. */
  public synchronized void endStatus() {
    if (!status.isEmpty()) {
      status("");
    }
  }
}
