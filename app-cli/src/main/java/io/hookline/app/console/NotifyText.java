package io.hookline.app.console;

import io.hookline.app.text.PlainText;
import io.hookline.job.Durations;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Later;
import io.hookline.port.NotifyOutcome.Refused;
import io.hookline.port.NotifyOutcome.Sent;

/** Prints what became of a test alert. */
public final class NotifyText {
  private final Console console;

  /** Prints to {@code console}. */
  public NotifyText(Console console) {
    this.console = console;
  }

  /** What the notifier of that name has made of it. */
  public void tell(String name, NotifyOutcome outcome) {
    switch (outcome) {
      case Sent() -> console.say("%s %s: sent".formatted(console.look().done(), name));
      case Later later -> console.error(name + ": not taken: " + why(later));
      case Refused(String why) -> console.error(name + ": refused: " + PlainText.of(why));
    }
  }

  private static String why(Later later) {
    String pause =
        later.after().isZero()
            ? ""
            : "; it asks to be left alone for " + Durations.format(later.after());
    return PlainText.of(later.why()) + pause;
  }
}
