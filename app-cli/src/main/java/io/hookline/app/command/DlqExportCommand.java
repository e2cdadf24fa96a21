package io.hookline.app.command;

import io.hookline.app.console.BatchPrinter;
import io.hookline.app.console.Console;
import io.hookline.app.console.HumanText;
import io.hookline.app.dlq.LetterExport;
import io.hookline.app.dlq.Operator;
import io.hookline.app.dlq.Selection;
import io.hookline.app.wiring.Desk;
import io.hookline.app.worker.StopSignal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hookline dlq export}. */
@Command(
    name = "export",
    description = {
      "Writes dead letters whole, one JSON object to a line, oldest first: to keep, to look"
          + " through, or for hookline dlq import elsewhere.",
      "All secrets are in it: Authorization headers, tokens in URLs, bodies. FILE is made so that"
          + " only you can read it."
    },
    exitCodeList = {
      "0:all was written",
      "1:the dead letter queue or FILE cannot be used",
      "2:the command line or the configuration cannot be used, or FILE is there already",
      "130, 143:stopped by SIGINT (Ctrl-C) or SIGTERM; FILE is not there then"
    },
    footer = {
      "  hookline dlq export letters.ndjson",
      "  hookline dlq export --destination https://example.com | jq -r .uuid"
    })
final class DlqExportCommand implements Callable<Integer> {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      converter = NewFile.class,
      description = "Where to write; standard output without it, or where it is -.")
  private Optional<Path> file = Optional.empty();

  @Mixin private final FilterOptions filters = new FilterOptions();
  @Mixin private final DeskOptions desk = new DeskOptions();

  DlqExportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return desk.work(surroundings, Operator.ofThisProcess(), this::export);
  }

  private int export(Desk open, Console console) {
    Selection selection =
        Selection.of(filters.filter(surroundings.clock().instant()), open.letters());
    LetterExport export = new LetterExport(open.letters());
    Optional<Path> named = file.filter(path -> !path.equals(STANDARD_OUTPUT));
    if (named.isEmpty()) {
      export.toStream(selection, surroundings.out());
    } else {
      toFile(export, selection, named.get(), open, console);
    }
    return ExitCodes.DONE;
  }

  private static void toFile(
      LetterExport export, Selection selection, Path named, Desk open, Console console) {
    try (StopSignal stop = StopSignal.listen()) {
      BatchPrinter progress = new BatchPrinter(console, "written", selection.size(), open.steady());
      long written = export.toFile(selection, named, stop::requested, progress);
      console.endStatus();
      console.say(
          "%s Wrote %s to %s; all secrets are in it"
              .formatted(console.look().done(), HumanText.count(written, "dead letter"), named));
    }
  }
}
