package io.hookline.app;

import io.hookline.app.command.Hookline;
import io.hookline.app.command.Surroundings;

/** Where the program starts. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(Hookline.in(Surroundings.ofProcess()).execute(args));
  }
}
