package io.hookline.app.console;

import io.hookline.app.text.PlainText;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.Redrive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One letter, with all there is to know of it. */
public final class LetterText {
  private final Console console;
  private final Look look;
  private final Instant now;
  private final List<String> lines = new ArrayList<>();

  private LetterText(Console console, Instant now) {
    this.console = console;
    look = console.look();
    this.now = now;
  }

  /** The lines for {@code letter}, of which nothing is hidden here. */
  public static List<String> of(DeadLetter letter, Console console, Instant now) {
    LetterText text = new LetterText(console, now);
    text.write(letter);
    return text.lines;
  }

  private void write(DeadLetter letter) {
    LetterContent content = letter.content();
    lines.add(
        look.paint(Style.BOLD, "Dead letter " + letter.id())
            + "   "
            + content.uuid()
            + "   "
            + StatusText.of(letter.status(), look));
    lines.add("");
    facts(letter, content);
    lines.addAll(look.heading("Request"));
    lines.addAll(RequestLines.of(content.request(), console));
    lines.addAll(look.heading("Attempts"));
    lines.addAll(AttemptsText.of(content.attempts(), console));
    audit(letter.audit());
  }

  private void facts(DeadLetter letter, LetterContent content) {
    Table table = new Table();
    table.row("  job", PlainText.of(content.jobId() + " of " + content.queue()));
    table.row("  given up", time(letter.createdAt()) + " by " + PlainText.of(content.worker()));
    table.row("  error", look.paint(Style.RED, PlainText.of(content.error())));
    table.row("  reason", PlainText.of(content.reason()));
    letter.redrive().ifPresent(redrive -> table.row("  sent again", redriven(redrive)));
    lines.addAll(table.lines());
  }

  private String redriven(Redrive redrive) {
    return time(redrive.at()) + (redrive.queued() ? "" : ", not known to be on its queue");
  }

  private void audit(List<AuditEntry> audit) {
    if (audit.isEmpty()) {
      return;
    }
    lines.addAll(look.heading("Audit"));
    Table table = new Table();
    for (AuditEntry entry : audit) {
      table.row(
          "  " + TimeText.of(entry.at()), PlainText.of(entry.who()), PlainText.of(entry.what()));
    }
    lines.addAll(table.lines());
  }

  private String time(Instant at) {
    return TimeText.ago(at, now);
  }
}
