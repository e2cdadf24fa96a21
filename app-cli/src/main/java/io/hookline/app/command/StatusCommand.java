package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.GlancePrinter;
import io.hookline.app.dlq.Pacer.Pause;
import io.hookline.app.queue.Glances;
import io.hookline.app.wiring.QueueDesk;
import io.hookline.app.worker.StopSignal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline status}. */
@Command(
    name = "status",
    description = {
      "Shows how a queue stands: its jobs by state, how long the oldest has been due, how fast jobs"
          + " end, which workers there are, and whether it is paused. Changes nothing.",
      "Where a worker is alive it looks twice, a second apart, to measure the rate."
    },
    exitCodeList = {
      "0:here it is",
      QueueHelp.UNUSABLE,
      QueueHelp.USAGE,
      "130, 143:stopped by SIGINT (Ctrl-C) or SIGTERM"
    },
    footer = {
      "  hookline status orders.csv",
      "  hookline status --queue redis --watch",
      "  hookline status --queue redis:orders --json | jq .status.pending"
    })
final class StatusCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--watch", description = "Look again every second, until Ctrl-C.")
  private boolean watch;

  @Option(names = "--json", description = "One JSON object for each look and nothing else.")
  private boolean json;

  @Mixin private final QueueArguments queue = new QueueArguments();

  StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return queue.work(surroundings, this::look);
  }

  private int look(QueueDesk desk, Console console) {
    Glances glances =
        new Glances(desk.inspector(), surroundings.clock(), desk.steady(), Pause.SLEEP);
    GlancePrinter printer = new GlancePrinter(console, json);
    if (!watch) {
      printer.accept(glances.once());
      return ExitCodes.DONE;
    }
    try (StopSignal stop = StopSignal.listen()) {
      glances.watch(stop::requested, printer);
    }
    return ExitCodes.DONE;
  }
}
