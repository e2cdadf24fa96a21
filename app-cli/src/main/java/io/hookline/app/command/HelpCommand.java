package io.hookline.app.command;

import io.hookline.app.text.NearMiss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hookline help}. */
@Command(
    name = "help",
    description = "Shows the help of a command; the same as COMMAND --help.",
    footer = {"  hookline help run", "  hookline help dlq list"})
final class HelpCommand implements Runnable {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "COMMAND", description = "Such as run, or dlq list.")
  private List<String> path = new ArrayList<>();

  HelpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    CommandLine command = spec.root().commandLine();
    for (String name : path) {
      command = subcommand(command.getSubcommands(), name);
    }
    command.usage(surroundings.out());
  }

  private CommandLine subcommand(Map<String, CommandLine> commands, String name) {
    if (!commands.containsKey(name)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no command " + name + NearMiss.hint(name, commands.keySet()));
    }
    return commands.get(name);
  }
}
