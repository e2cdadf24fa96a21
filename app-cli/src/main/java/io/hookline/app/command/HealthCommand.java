package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.monitor.Probe;
import io.hookline.app.monitor.ProbeResult;
import io.hookline.app.wiring.Planner;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline health}. */
@Command(
    name = "health",
    description = {
      "Asks a worker on this machine whether it delivers, and prints its answer.",
      "It answers where monitor.port and monitor.bind say."
    },
    exitCodeList = {
      "0:it is ready, or paused; with --live: none of its parts has died",
      "1:it is not, or does not answer",
      "2:the command line or the configuration cannot be used"
    },
    footer = {
      "  hookline health",
      "  hookline health --live --url http://127.0.0.1:9464",
    })
final class HealthCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the worker answers, without a path; by default as configured.")
  private Optional<URI> url = Optional.empty();

  @Option(
      names = "--live",
      description = "Ask only whether it should be left alone, as a liveness probe does.")
  private boolean live;

  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  HealthCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = output.console(surroundings);
    URI worker = url.orElseGet(() -> Planner.monitor(config.request(surroundings, Map.of())));
    ProbeResult result = Probe.of(worker, live);
    console.say(result.text());
    return result.good() ? ExitCodes.DONE : ExitCodes.FAILURE;
  }
}
