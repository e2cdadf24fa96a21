package io.hookline.app.command;

import io.hookline.app.console.Terminal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param out standard output
 * @param err standard error
 * @param terminal what standard output is connected to
 * @param environment the environment variables
 * @param folder where {@code hookline.yaml} is looked for
 */
public record Surroundings(
    PrintStream out,
    PrintStream err,
    Terminal terminal,
    Map<String, String> environment,
    Path folder) {

  /** Those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        System.out, System.err, Terminal.ofSystem(), System.getenv(), Path.of(""));
  }
}
