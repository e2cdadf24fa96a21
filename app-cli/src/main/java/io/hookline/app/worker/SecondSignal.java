package io.hookline.app.worker;

import java.util.Map;

/**
 * Ends the process on the next signal, whatever still goes on. The JDK ignores signals once it has
 * begun to shut down; only handlers of our own help. Where a JDK has none, a second signal changes
 * nothing; SIGKILL still does.
 */
final class SecondSignal {
  /** Exit codes are 128 and the signal's number, as shells have it. */
  private static final Map<String, Integer> EXIT_CODES = Map.of("INT", 130, "TERM", 143);

  private SecondSignal() {}

  static void endsAtOnce() {
    EXIT_CODES.forEach(
        (name, exitCode) -> Signals.handle(name, () -> Runtime.getRuntime().halt(exitCode)));
  }
}
