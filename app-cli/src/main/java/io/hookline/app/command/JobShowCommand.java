package io.hookline.app.command;

import io.hookline.app.config.ConfigRequest;
import io.hookline.app.console.Console;
import io.hookline.app.console.JobText;
import io.hookline.app.console.NoticePrinter;
import io.hookline.app.dlq.Operator;
import io.hookline.app.queue.FoundJob;
import io.hookline.app.queue.JobSearch;
import io.hookline.app.wiring.Desk;
import io.hookline.app.wiring.DeskPlan;
import io.hookline.app.wiring.Planner;
import io.hookline.app.wiring.QueueDesk;
import io.hookline.format.JobJson;
import io.hookline.job.JobId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hookline job show}. */
@Command(
    name = "show",
    description =
        "Shows a job wherever it is, on its queue or given up on: its state, who has it, when it is"
            + " due, its request and every attempt. Header values and queries that may be secret"
            + " are masked.",
    exitCodeList = {
      "0:here it is",
      "1:the queue or the dead letter queue cannot be used",
      QueueHelp.USAGE,
      "3:there is no such job"
    },
    footer = {
      "  hookline job show order-7 orders.csv",
      "  hookline job show order-7 --queue redis --reveal",
      "  hookline job show order-7 --queue redis --json | jq -r .status"
    })
final class JobShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", arity = "1", paramLabel = "ID", description = "The job's id.")
  private List<JobId> id = new ArrayList<>();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      converter = ReadableFile.class,
      description = QueueHelp.FILE)
  private Optional<Path> file = Optional.empty();

  @Option(names = "--json", description = "One JSON object for each job of that id.")
  private boolean json;

  @Option(names = "--reveal", description = "Mask nothing.")
  private boolean reveal;

  @Mixin private final QueueOptions queue = new QueueOptions();

  JobShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return queue.work(surroundings, file, this::show);
  }

  private int show(QueueDesk desk, Console console) {
    ConfigRequest request = queue.request(surroundings, file);
    DeskPlan letters = Planner.desk(request);
    try (Desk open =
        Desk.open(
            letters,
            surroundings.clock(),
            new NoticePrinter(console),
            Operator.ofThisProcess().name())) {
      List<FoundJob> found = new JobSearch(desk.inspector(), open.letters()).find(id.getFirst());
      show(found, console);
      return found.isEmpty() ? missing(desk, letters, console) : ExitCodes.DONE;
    }
  }

  private void show(List<FoundJob> found, Console console) {
    for (int i = 0; i < found.size(); i++) {
      if (i > 0 && !json) {
        console.say("");
      }
      show(reveal ? found.get(i) : found.get(i).masked(), console);
    }
  }

  private void show(FoundJob job, Console console) {
    if (json) {
      console.say(JobJson.write(job.queue(), job.job(), job.letter()));
    } else {
      console.say(JobText.of(job, console, surroundings.clock().instant()));
    }
  }

  private int missing(QueueDesk desk, DeskPlan letters, Console console) {
    console.error(
        "%s: %s knows no such job, nor is it a dead letter (%s)"
            .formatted(id.getFirst(), desk.inspector().ref(), letters.place()));
    return ExitCodes.INCOMPLETE;
  }
}
