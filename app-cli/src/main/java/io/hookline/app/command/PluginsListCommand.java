package io.hookline.app.command;

import io.hookline.app.console.AdapterTable;
import io.hookline.app.console.Console;
import io.hookline.app.plugin.InstalledAdapters;
import io.hookline.app.wiring.Plugins;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hookline plugins list}. */
@Command(
    name = "list",
    description =
        "Lists every adapter: the port it is for, the type it is chosen by, its version, and where"
            + " it came from; plugins that cannot be used with the cause.",
    exitCodeList = {"0:all can be used", "2:a plugin cannot be used"},
    footer = {
      "  hookline plugins list",
      "  hookline plugins list --keys -D plugins.dir=/srv/hookline/plugins",
      "  hookline plugins list --json | jq -r 'select(.broken) | .broken'"
    })
final class PluginsListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--keys", description = "With the keys that each of them can be told.")
  private boolean keys;

  @Option(
      names = "--json",
      description = "One JSON object to a line, keys included, and nothing else.")
  private boolean json;

  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  PluginsListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    InstalledAdapters installed = Plugins.installed(config.request(surroundings, Map.of()));
    Console console = output.console(surroundings);
    console.say(
        json ? AdapterTable.json(installed) : AdapterTable.of(installed, keys, console.look()));
    return installed.broken().isEmpty() ? ExitCodes.DONE : ExitCodes.USAGE;
  }
}
