package io.hookline.app.console;

import io.hookline.app.queue.FoundJob;
import io.hookline.app.text.PlainText;
import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.port.JobSighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One job, with all there is to know of it. */
public final class JobText {
  private static final int SHORT_UUID = 8;

  private final Console console;
  private final Look look;
  private final Instant now;
  private final List<String> lines = new ArrayList<>();

  private JobText(Console console, Instant now) {
    this.console = console;
    look = console.look();
    this.now = now;
  }

  /** The lines for {@code found}, of which nothing is hidden here. */
  public static List<String> of(FoundJob found, Console console, Instant now) {
    JobText text = new JobText(console, now);
    text.write(found);
    return text.lines;
  }

  private void write(FoundJob found) {
    JobSighting job = found.job();
    lines.add(
        look.paint(Style.BOLD, "Job " + job.id())
            + "   "
            + PlainText.of(found.queue().toString())
            + "   "
            + StatusText.of(job.state(), look));
    lines.add("");
    facts(found, job);
    job.request()
        .ifPresent(request -> {
          lines.addAll(look.heading("Request"));
          lines.addAll(RequestLines.of(request, console));
        });
    if (!job.history().isEmpty()) {
      lines.addAll(look.heading("Attempts"));
      lines.addAll(AttemptsText.of(job.history(), console));
    }
  }

  private void facts(FoundJob found, JobSighting job) {
    Table table = new Table();
    boolean held = job.state() == JobState.PROCESSING;
    job.worker()
        .ifPresent(worker -> table.row(held ? "  worker" : "  last worker", PlainText.of(worker)));
    job.due().ifPresent(at -> table.row(held ? "  lease ends" : "  due", time(at)));
    table.row("  attempts", HumanText.count(job.attempts()));
    found.letter().ifPresent(letter -> letter(letter, table));
    lines.addAll(table.lines());
  }

  private void letter(DeadLetter letter, Table table) {
    String uuid = letter.content().uuid().toString().substring(0, SHORT_UUID);
    table.row("  error", look.paint(Style.RED, PlainText.of(letter.content().error())));
    table.row("  reason", PlainText.of(letter.content().reason()));
    table.row(
        "  dead letter",
        letter.id()
            + ", "
            + StatusText.of(letter.status(), look)
            + ": "
            + look.paint(Style.CYAN, "hookline dlq show " + uuid));
  }

  private String time(Instant at) {
    return at.isBefore(now) ? TimeText.ago(at, now) : TimeText.ahead(at, now);
  }
}
