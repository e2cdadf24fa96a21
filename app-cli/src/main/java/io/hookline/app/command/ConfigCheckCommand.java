package io.hookline.app.command;

import io.hookline.app.config.ShownSetting;
import io.hookline.app.console.Console;
import io.hookline.app.console.Table;
import io.hookline.app.wiring.Planner;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hookline config check}. */
@Command(
    name = "check",
    description = "Checks the configuration as run would read it, and shows what was given where.",
    exitCodeList = {"0:it can be used", "2:it cannot; every problem is told at once"},
    footer = {
      "  hookline config check",
      "  hookline config check --config production.yaml -D queue.type=file"
    })
final class ConfigCheckCommand implements Runnable {
  /** Mostly given to run on the command line, which is no reason to complain here. */
  private static final Map<String, String> ASSUMED = Map.of("queue.file.path", "FILE.csv");

  private final Surroundings surroundings;

  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  ConfigCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    List<ShownSetting> given = Planner.check(config.checkRequest(surroundings, ASSUMED));
    Console console = output.console(surroundings);
    Table table = new Table();
    given.forEach(setting -> table.row(setting.key(), setting.text(), setting.place()));
    console.say(table.lines());
    console.say(console.look().done() + " The configuration can be used; the rest are defaults.");
  }
}
