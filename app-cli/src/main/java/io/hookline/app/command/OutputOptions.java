package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.Look;
import picocli.CommandLine.Option;

/** The options that choose what is printed. */
final class OutputOptions {
  @Option(names = "--quiet", description = "Print errors only.")
  private boolean quiet;

  @Option(
      names = "--no-color",
      description = "No colours; the same as a NO_COLOR variable that is not empty.")
  private boolean noColor;

  Console console(Surroundings surroundings) {
    return new Console(
        surroundings.out(), surroundings.err(), surroundings.terminal(), look(surroundings), quiet);
  }

  /** NO_COLOR as no-color.org has it. */
  private Look look(Surroundings surroundings) {
    boolean refused = noColor || !surroundings.environment().getOrDefault("NO_COLOR", "").isEmpty();
    return Look.of(surroundings.terminal().live() && !refused, surroundings.out().charset());
  }
}
