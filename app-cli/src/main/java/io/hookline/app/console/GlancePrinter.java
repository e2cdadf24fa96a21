package io.hookline.app.console;

import io.hookline.app.queue.Glance;
import io.hookline.format.QueueJson;
import java.util.List;
import java.util.function.Consumer;

/** Shows looks at a queue: on a terminal each in place of the last, elsewhere one after another. */
public final class GlancePrinter implements Consumer<Glance> {
  private final Console console;
  private final boolean json;
  private int shown;

  /** Prints to {@code console}, as JSON where {@code json} says so. */
  public GlancePrinter(Console console, boolean json) {
    this.console = console;
    this.json = json;
  }

  @Override
  public void accept(Glance glance) {
    if (json) {
      console.say(
          QueueJson.overview(glance.queue(), glance.at(), glance.overview(), glance.rate()));
      return;
    }
    List<String> lines = GlanceText.of(glance, console.look());
    if (shown > 0 && !console.terminal().live()) {
      console.say("");
    }
    console.redraw(lines, shown);
    shown = lines.size();
  }
}
