package io.hookline.app.command;

import io.hookline.app.worker.RunReport;

/** What the process tells its caller. 130 and 143, for SIGINT and SIGTERM, come from the JVM. */
final class ExitCodes {
  /** All jobs were delivered. */
  static final int DELIVERED = 0;

  /** Hookline itself failed. */
  static final int FAILURE = 1;

  /** The command line or the configuration cannot be used. */
  static final int USAGE = 2;

  /** Some jobs were given up on or rejected. */
  static final int INCOMPLETE = 3;

  private ExitCodes() {}

  /** Speaks of the whole queue, earlier runs included. */
  static int of(RunReport report) {
    boolean complete = report.queue().failed() == 0 && report.queue().rejected() == 0;
    return complete ? DELIVERED : INCOMPLETE;
  }
}
