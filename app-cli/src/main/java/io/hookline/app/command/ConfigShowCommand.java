package io.hookline.app.command;

import io.hookline.app.config.EffectiveSetting;
import io.hookline.app.console.Console;
import io.hookline.app.console.Style;
import io.hookline.app.console.Table;
import io.hookline.app.reference.SettingsJson;
import io.hookline.app.wiring.Planner;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline config show}. */
@Command(
    name = "show",
    description = {
      "Shows what holds for each key, defaults too, and where it comes from. Secrets are masked.",
      "Tells nothing of whether it can be used; that is what config check is for."
    },
    exitCodeList = {"0:here it is", "2:the file cannot be read"},
    footer = {
      "  hookline config show",
      "  hookline config show --config production.yaml --all",
      "  hookline config show --json | jq '.[] | select(.source != \"default\")'"
    })
final class ConfigShowCommand implements Runnable {
  private final Surroundings surroundings;

  @Option(names = "--all", description = "Keys of adapters that are not chosen, too.")
  private boolean all;

  @Option(names = "--json", description = "One JSON array and nothing else.")
  private boolean json;

  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  ConfigShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    List<EffectiveSetting> settings = Planner.show(config.request(surroundings, Map.of()), all);
    Console console = output.console(surroundings);
    if (json) {
      console.say(SettingsJson.of(settings));
    } else {
      console.say(table(settings, console).lines());
    }
  }

  private static Table table(List<EffectiveSetting> settings, Console console) {
    Table table = new Table();
    for (EffectiveSetting setting : settings) {
      String source = setting.source();
      table.row(
          setting.key(),
          setting.inWords(),
          source.equals("default") ? console.look().paint(Style.DIM, source) : source);
    }
    return table;
  }
}
