package io.hookline.app.console;

import io.hookline.app.worker.Counts;
import io.hookline.app.worker.GivenUp;
import io.hookline.app.worker.QueueKind;
import io.hookline.app.worker.RunReport;
import io.hookline.port.QueueStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a run ends with. */
public final class Summary {
  private final QueueKind kind;
  private final Look look;
  private final WhereToLook where;
  private final List<String> lines = new ArrayList<>();

  private Summary(QueueKind kind, Look look, WhereToLook where) {
    this.kind = kind;
    this.look = look;
    this.where = where;
  }

  /** The lines for {@code report} on a queue of {@code kind}. */
  public static List<String> of(RunReport report, QueueKind kind, Look look, WhereToLook where) {
    Summary summary = new Summary(kind, look, where);
    // What other workers have done with a service is not this one's to tell.
    summary.write(kind == QueueKind.SERVICE ? report.ofThisWorker() : report);
    return summary.lines;
  }

  private void write(RunReport report) {
    lines.add("");
    lines.add(headline(report));
    lines.add("");
    counts(report.counts(), report.queue());
    givenUp(report.counts(), report.queue().failed());
    rejected(report.counts().firstRejected(), report.queue().rejected());
    left(report.queue());
  }

  private String headline(RunReport report) {
    String time = HumanText.time(report.elapsed());
    if (report.stopped()) {
      return look.paint(Style.BOLD, "Stopped") + " after " + time + pace(report);
    }
    if (report.counts().attempts() == 0) {
      return look.paint(Style.BOLD, "Nothing was left to do");
    }
    return look.paint(Style.BOLD, "Done")
        + " in "
        + time
        + look.dot()
        + HumanText.count(report.counts().attempts(), "attempt")
        + look.dot()
        + HumanText.rate(report.rate());
  }

  /** Of a run that has no end of its own, it is the only measure. */
  private String pace(RunReport report) {
    return kind == QueueKind.SERVICE
        ? look.dot()
            + HumanText.count(report.counts().attempts(), "attempt")
            + look.dot()
            + HumanText.rate(report.rate())
        : "";
  }

  private void counts(Counts counts, QueueStatus queue) {
    row(look.done(), "delivered", counts.delivered(), queue.complete(), late(counts));
    if (queue.failed() > 0) {
      row(look.gaveUp(), "given up", counts.givenUp(), queue.failed(), "");
    }
    if (queue.rejected() > 0) {
      row(look.attention(), "rejected", counts.rejected(), queue.rejected(), kept());
    }
  }

  private static String late(Counts counts) {
    long late = counts.deliveredLate();
    return late == 0 ? "" : HumanText.count(late) + " of them after a retry";
  }

  private String kept() {
    return where.rejected().map(file -> "kept in " + file).orElse("");
  }

  private void row(String mark, String word, long now, long inAll, String remark) {
    String earlier = inAll > now ? HumanText.count(inAll - now) + " more in earlier runs" : "";
    String note =
        Stream.of(remark, earlier).filter(n -> !n.isEmpty()).collect(Collectors.joining(", "));
    String shown = String.format(Locale.ROOT, "%-9s %,12d", word, now);
    lines.add(("  " + mark + " " + shown + "   " + look.paint(Style.DIM, note)).stripTrailing());
  }

  private void givenUp(Counts counts, long all) {
    if (all == 0) {
      return;
    }
    lines.addAll(look.heading("Given up"));
    Table table = new Table();
    counts.firstGivenUp().forEach(job -> table.row(cells(job)));
    lines.addAll(table.lines());
    number(counts.givenUp() - counts.firstGivenUp().size(), "more");
    number(all - counts.givenUp(), "in earlier runs");
    where
        .letters()
        .ifPresent(command -> lines.add("  See them: " + look.paint(Style.CYAN, command)));
  }

  private String[] cells(GivenUp job) {
    return new String[] {
      "  " + job.origin(),
      job.url(),
      look.paint(Style.RED, job.error()),
      look.paint(Style.DIM, job.reason())
    };
  }

  private void number(long number, String what) {
    if (number > 0) {
      lines.add("  " + HumanText.count(number) + " " + what);
    }
  }

  private void rejected(List<String> first, long all) {
    if (all == 0) {
      return;
    }
    lines.addAll(look.heading("Rejected"));
    first.forEach(row -> lines.add("  " + row));
    more(
        all - first.size(),
        where
            .rejected()
            .map(Path::toString)
            .orElseGet(() -> look.paint(Style.CYAN, "grep Rejected " + where.log())));
  }

  private void more(long number, String place) {
    if (number > 0) {
      lines.add("  and " + HumanText.count(number) + " more: " + place);
    }
  }

  private void left(QueueStatus queue) {
    if (queue.drained() || (kind == QueueKind.SERVICE && queue.pending() == 0)) {
      return;
    }
    lines.add("");
    String jobs = HumanText.count(queue.pending() + queue.processing(), "job");
    String unread =
        queue.taken() < 1
            ? String.format(Locale.ROOT, " and %.0f%% of the input", 100 * (1 - queue.taken()))
            : "";
    String whose = kind == QueueKind.SERVICE ? " left to other workers" : unread + " still to do";
    lines.add(jobs + whose + ". Go on with: " + look.paint(Style.CYAN, where.goOn()));
  }
}
