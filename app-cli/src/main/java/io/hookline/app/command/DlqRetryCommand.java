package io.hookline.app.command;

import io.hookline.app.console.BatchPrinter;
import io.hookline.app.console.Console;
import io.hookline.app.console.RetryText;
import io.hookline.app.dlq.NamedLetters;
import io.hookline.app.dlq.Pacer;
import io.hookline.app.dlq.Pacer.Pause;
import io.hookline.app.dlq.Rate;
import io.hookline.app.dlq.Retry;
import io.hookline.app.dlq.RetryOrder;
import io.hookline.app.dlq.RetryReport;
import io.hookline.app.dlq.Selection;
import io.hookline.app.wiring.Desk;
import io.hookline.app.worker.StopSignal;
import io.hookline.job.JobId;
import io.hookline.letter.LetterFilter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline dlq retry}. */
@Command(
    name = "retry",
    description = {
      "Puts the jobs of dead letters back on their queues, oldest first, for a worker to deliver."
          + " Letters that are on their queues, or were delivered, are left; so after a stop, the"
          + " same command goes on."
    },
    exitCodeList = {
      "0:all that was asked for is on its queue",
      "1:the dead letter queue or a queue cannot be used; the others were put on theirs",
      "2:the command line or the configuration cannot be used",
      "3:some letters were not found, or were left as they are",
      "130, 143:stopped by SIGINT (Ctrl-C) or SIGTERM; the next one goes on"
    },
    footer = {
      "  hookline dlq retry 3f2a9c1b 7d01be42",
      "  hookline dlq retry --where --destination https://example.com --dry-run",
      "  hookline dlq retry --where --error 503 --since 1d --rate 50/s",
      "  hookline dlq retry --where --all"
    })
final class DlqRetryCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final ChoiceOptions choice = new ChoiceOptions();

  @Option(names = "--dry-run", description = "Only count what would be put on its queue.")
  private boolean dryRun;

  @Option(names = "--rate", paramLabel = "N/s", description = "At most so many a second.")
  private Optional<Rate> rate = Optional.empty();

  @Option(
      names = "--new-id",
      description =
          "Give each job another webhook-id, so that no receiver takes it for a duplicate.")
  private boolean newId;

  @Option(names = "--again", description = "Also those that were delivered.")
  private boolean again;

  @Mixin private final OperatorOption operator = new OperatorOption();
  @Mixin private final DeskOptions desk = new DeskOptions();

  DlqRetryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    choice.check();
    return desk.work(surroundings, operator.who(), this::retry);
  }

  private int retry(Desk open, Console console) {
    if (choice.byFilter()) {
      Instant now = surroundings.clock().instant();
      LetterFilter filter = choice.filter(now);
      return retry(Selection.toRetry(filter, again, open.letters(), now), open, console);
    }
    NamedLetters named = NamedLetters.find(open.search(), choice.refs());
    named.missing().forEach(console::error);
    int exitCode = retry(Selection.named(named.uuids()), open, console);
    return named.missing().isEmpty() ? exitCode : Math.max(exitCode, ExitCodes.INCOMPLETE);
  }

  private int retry(Selection selection, Desk open, Console console) {
    try (StopSignal stop = StopSignal.listen()) {
      Pacer pacer = new Pacer(dryRun ? Optional.empty() : rate, open.steady(), Pause.SLEEP);
      Retry retry = new Retry(open.letters(), open.redriver(), pacer, order());
      BatchPrinter progress = new BatchPrinter(console, "done", selection.size(), open.steady());
      RetryReport report = retry.run(selection, stop::requested, progress);
      console.endStatus();
      console.say(RetryText.of(report, dryRun, console.look()));
      return ExitCodes.of(report);
    }
  }

  private RetryOrder order() {
    Supplier<JobId> fresh = () -> new JobId(UUID.randomUUID().toString());
    return new RetryOrder(again, newId ? Optional.of(fresh) : Optional.empty(), dryRun);
  }
}
