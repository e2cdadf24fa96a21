package io.hookline.app.console;

import io.hookline.app.worker.Counts;
import io.hookline.app.worker.GivenUp;
import io.hookline.app.worker.RunReport;
import io.hookline.port.QueueStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run ends with. */
public final class Summary {
  private final Look look;
  private final Path log;
  private final String goOn;
  private final List<String> lines = new ArrayList<>();

  /**
   * Prepares a summary.
   *
   * @param look how it looks
   * @param log where the whole story is
   * @param goOn the command that goes on where a stopped run ended
   */
  public Summary(Look look, Path log, String goOn) {
    this.look = look;
    this.log = log;
    this.goOn = goOn;
  }

  /** The lines; to be called once. */
  public List<String> of(RunReport report) {
    lines.add("");
    headline(report);
    lines.add("");
    counts(report);
    givenUp(report.counts(), report.queue().failed());
    rejected(report.counts(), report.queue().rejected());
    left(report);
    return lines;
  }

  private void headline(RunReport report) {
    String what = report.stopped() ? "Stopped" : "Done";
    lines.add(
        "%s in %s%s%s"
            .formatted(
                look.paint(Style.BOLD, what),
                HumanText.time(report.elapsed()),
                look.dot(),
                HumanText.rate(report.rate())));
  }

  private void counts(RunReport report) {
    Counts counts = report.counts();
    QueueStatus queue = report.queue();
    row(look.done(), "delivered", counts.delivered(), delivered(counts, queue));
    if (queue.failed() > 0) {
      row(look.gaveUp(), "given up", counts.givenUp(), earlier(queue.failed() - counts.givenUp()));
    }
    if (queue.rejected() > 0) {
      long before = queue.rejected() - counts.rejected();
      row(look.attention(), "rejected", counts.rejected(), earlier(before));
    }
  }

  private static String delivered(Counts counts, QueueStatus queue) {
    String late =
        counts.deliveredLate() == 0
            ? ""
            : HumanText.count(counts.deliveredLate()) + " of them after a retry";
    String earlier = earlier(queue.complete() - counts.delivered());
    return late.isEmpty() || earlier.isEmpty() ? late + earlier : late + ", " + earlier;
  }

  private static String earlier(long before) {
    return before <= 0 ? "" : HumanText.count(before) + " more in earlier runs";
  }

  private void row(String mark, String word, long number, String note) {
    String shown = String.format(Locale.ROOT, "%-10s %,10d", word, number);
    lines.add(
        "  " + mark + " " + shown + (note.isEmpty() ? "" : "   " + look.paint(Style.DIM, note)));
  }

  private void givenUp(Counts counts, long all) {
    if (all == 0) {
      return;
    }
    lines.add("");
    lines.add(look.paint(Style.BOLD, "Given up"));
    for (GivenUp job : counts.firstGivenUp()) {
      lines.add(
          "  %s  %s  %s  %s"
              .formatted(
                  job.origin(),
                  job.url(),
                  look.paint(Style.RED, job.error()),
                  look.paint(Style.DIM, job.reason())));
    }
    more(all - counts.firstGivenUp().size(), "grep gave-up " + log);
  }

  private void rejected(Counts counts, long all) {
    if (all == 0) {
      return;
    }
    lines.add("");
    lines.add(look.paint(Style.BOLD, "Rejected"));
    counts.firstRejected().forEach(row -> lines.add("  " + row));
    more(all - counts.firstRejected().size(), "grep Rejected " + log);
  }

  private void more(long number, String command) {
    if (number > 0) {
      lines.add("  and " + HumanText.count(number) + " more: " + look.paint(Style.CYAN, command));
    }
  }

  private void left(RunReport report) {
    if (report.queue().drained()) {
      return;
    }
    lines.add("");
    lines.add(
        "%s. Go on with: %s".formatted(waiting(report.queue()), look.paint(Style.CYAN, goOn)));
  }

  private static String waiting(QueueStatus queue) {
    String unread =
        queue.taken() < 1
            ? String.format(
                Locale.ROOT, ", %.0f%% of the input is unread", 100 - 100 * queue.taken())
            : "";
    return HumanText.count(queue.pending() + queue.processing(), "job") + " still to do" + unread;
  }
}
