package io.hookline.app.console;

import io.hookline.app.dlq.RetryReport;
import io.hookline.app.dlq.Skipped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a retry ends with. */
public final class RetryText {
  private static final int SHORT_UUID = 8;

  private RetryText() {}

  /** The lines for {@code report}. */
  public static List<String> of(RetryReport report, boolean dryRun, Look look) {
    List<String> lines = new ArrayList<>();
    if (report.queued() > 0) {
      lines.add(row(look.done(), report.queued(), dryRun ? "would be queued" : "queued"));
    }
    if (report.onQueue() > 0) {
      lines.add(row(look.again(), report.onQueue(), "on their queues already"));
    }
    for (Skipped skipped : report.skipped()) {
      lines.add(row(look.attention(), skipped.count(), "skipped: " + why(skipped)));
    }
    if (report.queued() > 0 && !dryRun) {
      lines.add("A worker of their queue delivers them, such as: hookline run FILE");
    }
    if (report.stopped()) {
      lines.add("Stopped; type it again to go on.");
    }
    return lines.isEmpty() ? List.of("Nothing is to be sent again.") : lines;
  }

  private static String row(String mark, long count, String what) {
    return mark + " " + HumanText.count(count) + " " + what;
  }

  private static String why(Skipped skipped) {
    String some =
        skipped.first().stream()
            .map(uuid -> uuid.toString().substring(0, SHORT_UUID))
            .collect(Collectors.joining(", "));
    return skipped.why()
        + " ("
        + some
        + (skipped.count() > skipped.first().size() ? ", ..." : "")
        + ")";
  }
}
