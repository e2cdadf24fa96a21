package io.hookline.app.command;

import io.hookline.app.dlq.RetryReport;
import io.hookline.app.worker.RunReport;

/** What the process tells its caller. 130 and 143, for SIGINT and SIGTERM, come from the JVM. */
final class ExitCodes {
  /** All jobs were delivered, or all that was asked for was done. */
  static final int DONE = 0;

  /** Hookline itself failed. */
  static final int FAILURE = 1;

  /** The command line or the configuration cannot be used. */
  static final int USAGE = 2;

  /** Some jobs were given up on or rejected, or some letters not found or left as they are. */
  static final int INCOMPLETE = 3;

  private ExitCodes() {}

  /** Speaks of the whole queue, earlier runs included. */
  static int of(RunReport report) {
    boolean complete = report.queue().failed() == 0 && report.queue().rejected() == 0;
    return complete ? DONE : INCOMPLETE;
  }

  /** A failure of ours goes before letters that were left as they are. */
  static int of(RetryReport report) {
    if (report.failed()) {
      return FAILURE;
    }
    return report.skipped().isEmpty() ? DONE : INCOMPLETE;
  }
}
