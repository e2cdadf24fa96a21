package io.hookline.app.console;

import io.hookline.app.queue.Glance;
import io.hookline.app.text.PlainText;
import io.hookline.job.JobState;
import io.hookline.port.QueueOverview;
import io.hookline.port.QueueStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How a queue stands. */
final class GlanceText {
  private static final int WIDTH = 11;

  private final Glance glance;
  private final Look look;
  private final List<String> lines = new ArrayList<>();

  private GlanceText(Glance glance, Look look) {
    this.glance = glance;
    this.look = look;
  }

  static List<String> of(Glance glance, Look look) {
    GlanceText text = new GlanceText(glance, look);
    text.write(glance.overview());
    return text.lines;
  }

  private void write(QueueOverview overview) {
    lines.add(headline(overview));
    lines.add("");
    counts(overview.counts());
    lines.add("");
    times(overview);
    retries(overview);
    workers(overview);
  }

  private String headline(QueueOverview overview) {
    String name = look.paint(Style.BOLD, PlainText.of(glance.queue().toString()));
    return overview.paused()
        ? name + "   " + look.paint(Style.YELLOW, "paused") + ": no worker claims"
        : name;
  }

  private void counts(QueueStatus counts) {
    count(JobState.PENDING, counts.pending());
    count(JobState.PROCESSING, counts.processing());
    count(JobState.COMPLETE, counts.complete());
    count(JobState.FAILED, counts.failed());
    if (counts.rejected() > 0) {
      lines.add(number(counts.rejected()) + "   " + look.paint(Style.YELLOW, "rejected"));
    }
    if (counts.taken() < 1) {
      long read = Math.round(Math.floor(100 * counts.taken()));
      lines.add("Of the file " + read + "% is read; the jobs in the rest are not counted.");
    }
  }

  private void count(JobState state, long number) {
    lines.add(number(number) + "   " + StatusText.of(state, look));
  }

  private static String number(long number) {
    String text = HumanText.count(number);
    return " ".repeat(Math.max(2, WIDTH - text.length())) + text;
  }

  private void times(QueueOverview overview) {
    Table table = new Table();
    glance.rate().ifPresent(rate -> table.row("Jobs ended", HumanText.rate(rate)));
    table.row("Oldest due", overview.oldestDue().map(this::since).orElse("none is due"));
    overview.nextDue().ifPresent(at -> table.row("Next due", until(at)));
    lines.addAll(table.lines());
  }

  private String since(Instant at) {
    return TimeText.ago(at, glance.at());
  }

  private String until(Instant at) {
    return TimeText.ahead(at, glance.at());
  }

  private void retries(QueueOverview overview) {
    if (overview.retries().isEmpty()) {
      return;
    }
    lines.addAll(look.heading("Waiting for another attempt"));
    new TreeMap<>(overview.retries())
        .forEach((attempts, jobs) ->
            lines.add(number(jobs) + "   after " + HumanText.count(attempts, "attempt")));
  }

  private void workers(QueueOverview overview) {
    lines.addAll(look.heading("Workers"));
    if (overview.workers().isEmpty()) {
      lines.add("  none");
      return;
    }
    WorkerTable.of(overview.workers(), glance.at(), look).forEach(line -> lines.add("  " + line));
  }
}
