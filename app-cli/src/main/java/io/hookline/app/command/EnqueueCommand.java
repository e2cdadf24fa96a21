package io.hookline.app.command;

import io.hookline.app.console.BatchPrinter;
import io.hookline.app.console.Console;
import io.hookline.app.console.EnqueueText;
import io.hookline.app.console.RejectionPrinter;
import io.hookline.app.queue.Transfer;
import io.hookline.app.queue.TransferFolder;
import io.hookline.app.queue.TransferReport;
import io.hookline.app.wiring.EnqueueDesk;
import io.hookline.app.worker.StopSignal;
import io.hookline.format.QueueJson;
import io.hookline.job.QueueRef;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hookline enqueue}. */
@Command(
    name = "enqueue",
    description = {
      "Puts a job on a queue, or all jobs of a file. What it says is added is there for good; a job"
          + " that the queue has under the same id already is not added again.",
      "A file is read as hookline run reads it. Rows that are no usable job are told, and kept"
          + " aside in FILE.rejected. After a stop, the same command goes on."
    },
    exitCodeList = {
      "0:all of it is on the queue",
      "1:the queue or FILE cannot be used; type it again to go on",
      QueueHelp.USAGE,
      "3:some rows are no usable job; the others are on the queue",
      "130, 143:stopped by SIGINT (Ctrl-C) or SIGTERM; the next one goes on"
    },
    footer = {
      "  hookline enqueue https://example.com/hook --data '{\"order\":7}' --queue redis",
      "  hookline enqueue https://example.com/hook --data @body.json --id order-7 --queue redis",
      "  jq -c .event in.json | hookline enqueue https://example.com/hook --data - --queue redis",
      "  hookline enqueue --from webhooks.csv --queue redis:orders"
    })
final class EnqueueCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", arity = "0..1", paramLabel = "URL", description = "Where the job goes.")
  private Optional<URI> url = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      converter = ReadableFile.class,
      description = "All jobs of this file instead: .csv, .txt, .json or .ndjson.")
  private Optional<Path> from = Optional.empty();

  @Mixin private final JobOptions job = new JobOptions();

  @Option(names = "--json", description = "One JSON object and nothing else.")
  private boolean json;

  @Mixin private final QueueOptions queue = new QueueOptions();

  EnqueueCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    require(url.isPresent() != from.isPresent(), "name either a URL, or a file with --from");
    require(from.isEmpty() || !job.any(), "--data, --header, --method and --id go with a URL");
    return queue.enqueue(
        surroundings, (desk, console) -> url.isPresent() ? one(desk, console) : all(desk, console));
  }

  private int one(EnqueueDesk desk, Console console) {
    NewJob typed = typed();
    QueueRef to = desk.queue();
    boolean added = desk.publisher().publish(to, List.of(typed)) > 0;
    console.say(
        json
            ? QueueJson.enqueued(typed.id(), to, added)
            : EnqueueText.of(typed.id(), to, added, console.look()));
    return ExitCodes.DONE;
  }

  private NewJob typed() {
    try {
      return job.job(url.orElseThrow(), surroundings.keyboard().in()).under(UUID.randomUUID());
    } catch (IllegalArgumentException unusable) {
      throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
    }
  }

  private int all(EnqueueDesk desk, Console console) {
    Path file = from.orElseThrow();
    QueueRef to = desk.queue();
    TransferFolder folder = TransferFolder.open(file, desk.target());
    try (StopSignal stop = StopSignal.listen()) {
      TransferReport report = transfer(folder, to, stop, desk, console);
      Optional<Path> rejected = report.stopped() ? Optional.empty() : folder.end();
      if (json) {
        console.say(
            QueueJson.transferred(
                to, report.added(), report.known() + report.earlier(), report.rejected()));
      } else {
        console.say(EnqueueText.of(report, to, rejected, console.look()));
      }
      return report.rejected() == 0 ? ExitCodes.DONE : ExitCodes.INCOMPLETE;
    }
  }

  private TransferReport transfer(
      TransferFolder folder, QueueRef to, StopSignal stop, EnqueueDesk desk, Console console) {
    String file = from.orElseThrow().toString();
    try (JobQueue jobs = desk.openFile(folder.lent(), new RejectionPrinter(console, file))) {
      BatchPrinter progress = new BatchPrinter(console, "put there", 0, desk.steady(), !json);
      return new Transfer(jobs, desk.publisher(), to).run(stop::requested, progress);
    } finally {
      console.endStatus();
    }
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}
