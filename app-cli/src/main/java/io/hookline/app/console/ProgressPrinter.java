package io.hookline.app.console;

import io.hookline.app.worker.Progress;
import io.hookline.app.worker.ProgressView;
import io.hookline.app.worker.QueueKind;
import java.time.Duration;

/**
 * Shows progress as one moving line on a terminal, and as a line now and then elsewhere, where
 * there is news.
 */
public final class ProgressPrinter implements ProgressView {
  private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);

  private final Console console;
  private final ProgressText text;
  private Duration nextPlain = PLAIN_EVERY;
  private String last = "";

  /** Prints to {@code console} how far a run of such a queue is. */
  public ProgressPrinter(Console console, QueueKind kind) {
    this.console = console;
    text = new ProgressText(console.look(), kind);
  }

  @Override
  public void show(Progress progress) {
    if (console.terminal().live()) {
      console.status(text.live(progress, console.terminal().columns()));
    } else if (progress.elapsed().compareTo(nextPlain) >= 0) {
      nextPlain = progress.elapsed().plus(PLAIN_EVERY);
      plain(progress);
    }
  }

  /** Where nothing goes on for days, a file needs no line about that every few seconds. */
  private void plain(Progress progress) {
    String news = text.news(progress);
    if (!news.equals(last)) {
      last = news;
      console.say(text.plain(progress));
    }
  }
}
