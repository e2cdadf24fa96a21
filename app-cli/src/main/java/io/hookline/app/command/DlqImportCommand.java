package io.hookline.app.command;

import io.hookline.app.console.BatchPrinter;
import io.hookline.app.console.Console;
import io.hookline.app.console.ImportText;
import io.hookline.app.dlq.ImportReport;
import io.hookline.app.dlq.ImportSource;
import io.hookline.app.dlq.LetterImport;
import io.hookline.app.dlq.Operator;
import io.hookline.app.wiring.Desk;
import io.hookline.app.worker.StopSignal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hookline dlq import}. */
@Command(
    name = "import",
    description = {
      "Takes in dead letters that hookline dlq export has written. Those that are here already stay"
          + " as they are.",
      "A line that holds no letter is told, and kept aside in FILE.rejected."
    },
    exitCodeList = {
      "0:all letters are here",
      "1:the dead letter queue or FILE cannot be used",
      "2:the command line or the configuration cannot be used",
      "3:some lines hold no letter",
      "130, 143:stopped by SIGINT (Ctrl-C) or SIGTERM; the next one goes on"
    },
    footer = {
      "  hookline dlq import letters.ndjson",
      "  ssh ops1 hookline dlq export | hookline dlq import -"
    })
final class DlqImportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      arity = "1",
      paramLabel = "FILE",
      converter = FileOrStandardInput.class,
      description = "What to read; - stands for standard input.")
  private List<Path> file = new ArrayList<>();

  @Mixin private final DeskOptions desk = new DeskOptions();

  DlqImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return desk.work(surroundings, Operator.ofThisProcess(), this::take);
  }

  private int take(Desk open, Console console) {
    ImportSource source =
        ImportSource.of(file.getFirst(), surroundings.keyboard().in(), surroundings.folder());
    try (StopSignal stop = StopSignal.listen()) {
      BatchPrinter progress = new BatchPrinter(console, "read", 0, open.steady());
      LetterImport letters = new LetterImport(open.letters(), source, console::error);
      ImportReport report = letters.run(stop::requested, progress);
      console.endStatus();
      console.say(ImportText.of(report, source, console.look()));
      return report.rejected() == 0 ? ExitCodes.DONE : ExitCodes.INCOMPLETE;
    }
  }
}
