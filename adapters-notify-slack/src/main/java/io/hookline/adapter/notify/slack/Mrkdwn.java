package io.hookline.adapter.notify.slack;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Writes Slack's markup. Text of strangers stands in it as code, where Slack sees neither links nor
 * mentions nor emoji.
 */
final class Mrkdwn {
  private Mrkdwn() {}

  /** Text of strangers on one line, no longer than {@code max} as it is sent. */
  static String code(String text, int max) {
    String line = Line.of(text).replace('`', '\'');
    return line.isEmpty() ? "–" : "`" + Line.escaped(line, max - 2) + "`";
  }

  /** A command to copy. */
  static String command(String command, int max) {
    return "```" + Line.escaped(Line.of(command).replace('`', '\''), max - 6) + "```";
  }

  /** A time, which Slack shows in the reader's own zone. */
  static String time(Instant time) {
    return "<!date^%d^{date_short_pretty} {time_secs}|%s>"
        .formatted(time.getEpochSecond(), seconds(time));
  }

  /** {@code 2026-11-25T03:00:00Z}. */
  static String seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** {@code 1 job}, {@code 1,200 jobs}. */
  static String jobs(long count) {
    return count == 1 ? "1 job" : String.format(Locale.ROOT, "%,d jobs", count);
  }
}
