package io.hookline.app.command;

import io.hookline.app.console.BatchPrinter;
import io.hookline.app.console.Console;
import io.hookline.app.console.HumanText;
import io.hookline.app.dlq.Operator;
import io.hookline.app.dlq.Removal;
import io.hookline.app.dlq.Selection;
import io.hookline.app.wiring.Desk;
import io.hookline.app.worker.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline dlq purge}. */
@Command(
    name = "purge",
    description =
        "Removes dead letters of some age for good, in small batches that hold up no worker; never"
            + " one that is on its queue.",
    exitCodeList = {
      "0:they are gone, or you said no",
      "1:the dead letter queue cannot be used",
      "2:the command line or the configuration cannot be used, or nobody can be asked",
      "130, 143:stopped by SIGINT (Ctrl-C) or SIGTERM; the next one goes on"
    },
    footer = {
      "  hookline dlq purge --older-than 30d --status complete --yes",
      "  hookline dlq purge --older-than 90d --dry-run"
    })
final class DlqPurgeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--older-than",
      required = true,
      paramLabel = "AGE",
      description = "Only what was given up on so long ago, such as 30d.")
  private Duration age = Duration.ZERO;

  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(names = "--dry-run", description = "Only count what would be removed.")
  private boolean dryRun;

  @Mixin private final ConfirmOption confirm = new ConfirmOption();
  @Mixin private final DeskOptions desk = new DeskOptions();

  DlqPurgeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return desk.work(surroundings, Operator.ofThisProcess(), this::purge);
  }

  private int purge(Desk open, Console console) {
    Instant now = surroundings.clock().instant();
    Selection selection = Selection.toRemove(filters.filter(now), now.minus(age), open.letters());
    String what = HumanText.count(selection.size(), "dead letter");
    if (dryRun || selection.size() == 0) {
      console.say(what + " would be removed.");
    } else if (confirm.given("Remove " + what + " for good?", surroundings.keyboard(), console)) {
      purge(selection, open, console);
    } else {
      console.say("Nothing was removed.");
    }
    return ExitCodes.DONE;
  }

  private static void purge(Selection selection, Desk open, Console console) {
    try (StopSignal stop = StopSignal.listen()) {
      BatchPrinter progress = new BatchPrinter(console, "removed", selection.size(), open.steady());
      long removed = new Removal(open.letters()).run(selection, stop::requested, progress);
      console.endStatus();
      console.say(console.look().done() + " Removed " + HumanText.count(removed, "dead letter"));
    }
  }
}
