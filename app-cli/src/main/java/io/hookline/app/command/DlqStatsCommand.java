package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.StatsText;
import io.hookline.app.dlq.Operator;
import io.hookline.app.dlq.Stats;
import io.hookline.app.wiring.Desk;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline dlq stats}. */
@Command(
    name = "stats",
    description =
        "Counts dead letters: by status, destination, reason, and the status code of the last"
            + " response.",
    exitCodeList = {
      "0:here they are",
      "1:the dead letter queue cannot be used",
      "2:the command line or the configuration cannot be used"
    },
    footer = {
      "  hookline dlq stats",
      "  hookline dlq stats --status pending,failed --since 1d",
      "  hookline dlq stats --json | jq .total"
    })
final class DlqStatsCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(names = "--json", description = "One JSON object and nothing else.")
  private boolean json;

  @Mixin private final DeskOptions desk = new DeskOptions();

  DlqStatsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return desk.work(surroundings, Operator.ofThisProcess(), this::count);
  }

  private int count(Desk open, Console console) {
    Stats stats = Stats.of(open.letters(), filters.filter(surroundings.clock().instant()));
    if (json) {
      console.say(stats.json());
    } else {
      console.say(
          open.search()
              .emptiness()
              .map(List::of)
              .orElseGet(() -> StatsText.of(stats, console.look())));
    }
    return ExitCodes.DONE;
  }
}
