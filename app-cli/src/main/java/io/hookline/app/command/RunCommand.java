package io.hookline.app.command;

import io.hookline.app.config.QueueKeys;
import io.hookline.app.console.Console;
import io.hookline.app.console.NoticePrinter;
import io.hookline.app.console.ProgressPrinter;
import io.hookline.app.console.Summary;
import io.hookline.app.console.WhereToLook;
import io.hookline.app.queue.QueueName;
import io.hookline.app.wiring.Assembly;
import io.hookline.app.wiring.Host;
import io.hookline.app.wiring.Plan;
import io.hookline.app.wiring.Planner;
import io.hookline.app.worker.HangUp;
import io.hookline.app.worker.RunReport;
import io.hookline.app.worker.StopSignal;
import io.hookline.job.QueueRef;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hookline run}. */
@Command(
    name = "run",
    description = {
      "Delivers the jobs of a queue file to its end, or those of another queue until it is"
          + " stopped.",
      "Any number of workers may share a queue such as redis, on one machine and on many, each"
          + " started like the others."
    },
    exitCodeList = {
      "0:all jobs of the queue were delivered",
      "1:Hookline itself failed",
      "2:the command line or the configuration cannot be used",
      "3:some jobs were given up on or rejected",
      "130, 143:stopped by SIGINT (Ctrl-C) or SIGTERM; the next run goes on"
    },
    footer = {
      "  hookline run orders.csv",
      "  hookline run orders.ndjson --watch --config production.yaml",
      "  hookline run --queue redis:orders -D queue.redis.uri=redis://queue.example.com",
      "  hookline run orders.csv -D retry.preset=standard-webhooks -D http.timeout=10s"
    })
final class RunCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      converter = ReadableFile.class,
      description = "Queue file: .csv, .txt, .json or .ndjson.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--watch",
      description = "Keep going, and take up rows that are appended to the file.")
  private boolean watch;

  @Option(
      names = "--restart",
      description = "Forget what earlier runs did with this file: send every row again.")
  private boolean restart;

  @Mixin private final QueueOption queue = new QueueOption();
  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = output.console(surroundings);
    Plan plan = Planner.plan(config.request(surroundings, choices()));
    try (StopSignal stop = StopSignal.listen()) {
      // A terminal that is closed sends SIGHUP too, and that is no wish for a new configuration.
      HangUp hangUp = console.terminal().live() ? HangUp.never() : HangUp.listen();
      RunReport report = run(plan, stop, hangUp, console);
      console.say(Summary.of(report, plan.kind(), console.look(), whereToLook(plan)));
      return ExitCodes.of(report);
    }
  }

  private static RunReport run(Plan plan, StopSignal stop, HangUp hangUp, Console console) {
    try {
      Host host = Host.of(stop, hangUp, new NoticePrinter(console));
      return Assembly.run(plan, host, new ProgressPrinter(console, plan.kind()));
    } finally {
      console.endStatus();
    }
  }

  private Map<String, String> choices() {
    Optional<QueueName> chosen = queue.chosen(file);
    boolean service = chosen.isPresent() && !chosen.get().isFile();
    if (service && (watch || restart)) {
      throw new ParameterException(
          spec.commandLine(),
          "--watch and --restart go with a queue file; another queue is watched in any case");
    }
    Map<String, String> choices =
        new LinkedHashMap<>(chosen.map(QueueName::settings).orElse(Map.of()));
    if (watch) {
      choices.put(QueueKeys.FILE_WATCH, "true");
    }
    if (restart) {
      choices.put(QueueKeys.FILE_RESTART, "true");
    }
    return choices;
  }

  private WhereToLook whereToLook(Plan plan) {
    Optional<Path> rejected =
        file.map(queue -> queue.resolveSibling(queue.getFileName() + ".rejected"));
    return new WhereToLook(
        plan.worker().log().file(), rejected, Optional.of(deadLetters(plan)), again());
  }

  private String deadLetters(Plan plan) {
    String from =
        plan.service().map(QueueRef::toString).or(this::queueFile).map(ShellWord::of).orElse("");
    return "hookline dlq list"
        + (from.isEmpty() ? "" : " --queue " + from)
        + config.again(key -> key.startsWith("dlq.") || key.startsWith("plugins."));
  }

  private Optional<String> queueFile() {
    return queue.chosen(file).map(name -> name.settings().getOrDefault(QueueKeys.FILE_PATH, ""));
  }

  /** Without --restart, which would do everything anew. */
  private String again() {
    return "hookline run" + queue.again(file) + (watch ? " --watch" : "") + config.again();
  }
}
