package io.hookline.app.console;

import io.hookline.job.JobState;

/** States of letters in their colours. */
final class StatusText {
  private StatusText() {}

  static String of(JobState status, Look look) {
    return look.paint(style(status), status.text());
  }

  private static Style style(JobState status) {
    return switch (status) {
      case PENDING -> Style.YELLOW;
      case PROCESSING -> Style.CYAN;
      case FAILED -> Style.RED;
      case COMPLETE -> Style.GREEN;
    };
  }
}
