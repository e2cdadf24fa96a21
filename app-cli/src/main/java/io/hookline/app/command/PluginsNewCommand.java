package io.hookline.app.command;

import io.hookline.app.Version;
import io.hookline.app.console.Console;
import io.hookline.app.plugin.PluginName;
import io.hookline.app.plugin.PluginProject;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hookline plugins new}. */
@Command(
    name = "new",
    description = {
      "Writes the beginning of a plugin to a new folder: a Maven project that builds.",
      "A queue works from the start, in memory, and so does a notifier, which posts a line of"
          + " text; the others say what is to be written."
    },
    exitCodeList = {
      "0:it is written",
      "1:something of that name is there already, or it cannot be written",
      "2:the command line cannot be used"
    },
    footer = {
      "  hookline plugins new rabbit --port queue",
      "  hookline plugins new sms --port notify"
    })
final class PluginsNewCommand implements Runnable {
  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "The plugin's name: its folder, and the type that it is chosen by.")
  private PluginName name = new PluginName("plugin");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      required = true,
      description = "What it is for: ${COMPLETION-CANDIDATES}.")
  private PluginProject.Kind port = PluginProject.Kind.QUEUE;

  @Mixin private final OutputOptions output = new OutputOptions();

  PluginsNewCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Path folder = surroundings.folder().resolve(name.text());
    List<Path> files = new PluginProject(name, port, Version.number()).write(folder);
    Console console = output.console(surroundings);
    files.forEach(file -> console.say("  " + name.text() + "/" + file));
    console.say(console.look().done() + " Next: cd " + name.text() + " && mvn clean package");
  }
}
