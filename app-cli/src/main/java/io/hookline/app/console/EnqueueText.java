package io.hookline.app.console;

import io.hookline.app.queue.TransferReport;
import io.hookline.app.text.PlainText;
import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was put on a queue. */
public final class EnqueueText {
  private EnqueueText() {}

  /** The line for one job. */
  public static String of(JobId job, QueueRef queue, boolean added, Look look) {
    return added
        ? look.done() + " Added " + job + " to " + PlainText.of(queue.toString())
        : look.again() + " " + PlainText.of(queue.toString()) + " has " + job + " already";
  }

  /** The lines for many, {@code rejected} being where the others are. */
  public static List<String> of(
      TransferReport report, QueueRef queue, Optional<Path> rejected, Look look) {
    List<String> lines = new ArrayList<>();
    lines.add(
        look.done()
            + " "
            + HumanText.count(report.added(), "job")
            + " added to "
            + PlainText.of(queue.toString()));
    if (report.known() > 0) {
      lines.add(look.again() + " " + HumanText.count(report.known()) + " there already");
    }
    if (report.earlier() > 0) {
      lines.add(
          look.again() + " " + HumanText.count(report.earlier()) + " put there before the stop");
    }
    if (report.rejected() > 0) {
      String kept = rejected.map(file -> ", kept in " + file).orElse("");
      lines.add(
          look.attention() + " " + HumanText.count(report.rejected(), "row") + " rejected" + kept);
    }
    if (report.stopped()) {
      lines.add("Stopped; type it again to go on.");
    }
    return lines;
  }
}
