package io.hookline.app.command;

import io.hookline.app.config.ShownSetting;
import io.hookline.app.console.Console;
import io.hookline.app.console.Look;
import io.hookline.app.console.Table;
import io.hookline.app.wiring.Check;
import io.hookline.app.wiring.Check.Broken;
import io.hookline.app.wiring.Check.NotLookedAt;
import io.hookline.app.wiring.Check.Well;
import io.hookline.app.wiring.Planner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline config check}. */
@Command(
    name = "check",
    description = "Checks the configuration as run would read it, and shows what was given where.",
    exitCodeList = {
      "0:it can be used",
      "1:something of what it names does not answer, or is not there (with --connect)",
      "2:it cannot be used; every problem is told at once"
    },
    footer = {
      "  hookline config check",
      "  hookline config check --connect",
      "  hookline config check --config production.yaml -D queue.type=file"
    })
final class ConfigCheckCommand implements Callable<Integer> {
  /** Mostly given to run on the command line, which is no reason to complain here. */
  private static final Map<String, String> ASSUMED = Map.of("queue.file.path", "FILE.csv");

  private final Surroundings surroundings;

  @Option(
      names = "--connect",
      description =
          "Also look at every server and file that it names, without changing anything there.")
  private boolean connect;

  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  ConfigCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    List<ShownSetting> given = Planner.check(config.checkRequest(surroundings, ASSUMED));
    Console console = output.console(surroundings);
    Table table = new Table();
    given.forEach(setting -> table.row(setting.key(), setting.text(), setting.place()));
    console.say(table.lines());
    console.say(console.look().done() + " The configuration can be used; the rest are defaults.");
    return connect ? connect(console) : ExitCodes.DONE;
  }

  private int connect(Console console) {
    List<Check> checks = Planner.connect(config.checkRequest(surroundings, ASSUMED));
    checks.forEach(check -> console.say(line(check, console.look())));
    return checks.stream().anyMatch(Check::isBroken) ? ExitCodes.FAILURE : ExitCodes.DONE;
  }

  private static String line(Check check, Look look) {
    return switch (check.result()) {
      case Well(String found) -> look.done() + " " + check.adapter() + ": " + found;
      case Broken(String why) -> look.gaveUp() + " " + check.adapter() + ": " + why;
      case NotLookedAt(String why) -> "- " + check.adapter() + ": not looked at; " + why;
    };
  }
}
