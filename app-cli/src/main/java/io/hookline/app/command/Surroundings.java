package io.hookline.app.command;

import io.hookline.app.console.Keyboard;
import io.hookline.app.console.Terminal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param out standard output
 * @param err standard error
 * @param keyboard what standard input is connected to
 * @param terminal what standard output is connected to
 * @param environment the environment variables
 * @param folder where {@code hookline.yaml} is looked for
 * @param clock the time
 */
public record Surroundings(
    PrintStream out,
    PrintStream err,
    Keyboard keyboard,
    Terminal terminal,
    Map<String, String> environment,
    Path folder,
    InstantSource clock) {

  /** Those of this process. */
  public static Surroundings ofProcess() {
    return new Surroundings(
        System.out,
        System.err,
        Keyboard.ofSystem(),
        Terminal.ofSystem(),
        System.getenv(),
        Path.of(""),
        InstantSource.system());
  }
}
