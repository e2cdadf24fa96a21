package io.hookline.app.command;

import io.hookline.app.config.ConfigRequest;
import io.hookline.app.console.AdapterTable;
import io.hookline.app.console.Console;
import io.hookline.app.plugin.InstalledAdapters;
import io.hookline.app.wiring.Plugins;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hookline plugins check}. */
@Command(
    name = "check",
    description =
        "Loads plugins and gives them their settings, and tells every problem; opens nothing.",
    exitCodeList = {"0:they can be used", "2:they cannot; every problem is told at once"},
    footer = {
      "  hookline plugins check",
      "  hookline plugins check target/plugin -D queue.directory.path=spool"
    })
final class PluginsCheckCommand implements Runnable {
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "One plugin, its jars in this folder; without it all that are installed.")
  private Optional<Path> folder = Optional.empty();

  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  PluginsCheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    ConfigRequest request = config.request(surroundings, Map.of());
    InstalledAdapters installed =
        folder
            .map(surroundings.folder()::resolve)
            .map(InstalledAdapters::withOne)
            .orElseGet(() -> Plugins.installed(request));
    Console console = output.console(surroundings);
    console.say(AdapterTable.ofPlugins(installed, console.look()));
    Plugins.check(installed, request);
    console.say(console.look().done() + " All plugins can be used.");
  }
}
