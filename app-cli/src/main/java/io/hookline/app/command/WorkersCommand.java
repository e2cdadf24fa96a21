package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.WorkerTable;
import io.hookline.app.wiring.QueueDesk;
import io.hookline.format.QueueJson;
import io.hookline.port.WorkerSighting;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline workers}. */
@Command(
    name = "workers",
    description =
        "Lists the workers of a queue: those that have it open, on this machine and on others, and"
            + " those that died lately.",
    exitCodeList = {
      "0:they are listed, also where there are none",
      QueueHelp.UNUSABLE,
      QueueHelp.USAGE
    },
    footer = {
      "  hookline workers --queue redis",
      "  hookline workers orders.csv --json | jq 'select(.alive | not)'"
    })
final class WorkersCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--json", description = "One JSON object to a line and nothing else.")
  private boolean json;

  @Mixin private final QueueArguments queue = new QueueArguments();

  WorkersCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return queue.work(surroundings, this::list);
  }

  private int list(QueueDesk desk, Console console) {
    List<WorkerSighting> workers = desk.inspector().overview().workers();
    if (json) {
      workers.forEach(worker -> console.say(QueueJson.worker(worker)));
    } else if (workers.isEmpty()) {
      console.say("No worker has " + desk.inspector().ref() + " open.");
    } else {
      console.say(WorkerTable.of(workers, surroundings.clock().instant(), console.look()));
    }
    return ExitCodes.DONE;
  }
}
