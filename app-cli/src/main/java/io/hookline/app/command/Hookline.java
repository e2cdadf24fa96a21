package io.hookline.app.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program, before any of its commands. */
@Command(
    name = "hookline",
    description = "Delivers webhooks: retries, gives up by rule, loses nothing.",
    versionProvider = VersionText.class,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    usageHelpAutoWidth = true,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    synopsisHeading = "Usage: ",
    descriptionHeading = "%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it went well", "1:Hookline itself failed", "2:it cannot be done like that"},
    footerHeading = "%nExamples:%n",
    footer = {
      "  hookline demo",
      "  hookline run orders.csv",
      "  hookline dlq list",
      "  hookline help run"
    },
    subcommands = {
      RunCommand.class,
      EnqueueCommand.class,
      StatusCommand.class,
      WorkersCommand.class,
      JobCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      DlqCommand.class,
      DemoCommand.class,
      ReceiverCommand.class,
      ConfigCommand.class,
      PluginsCommand.class,
      InitCommand.class,
      CompletionCommand.class,
      HelpCommand.class,
      WarmUpCommand.class,
    })
public final class Hookline {
  private Hookline() {}

  /** Runs the command that {@code arguments} name; gives the exit code. */
  public static int run(Surroundings surroundings, String... arguments) {
    return commandLine(surroundings).execute(arguments);
  }

  /** The command line, ready to execute. */
  static CommandLine commandLine(Surroundings surroundings) {
    Errors errors = new Errors(surroundings.err());
    return Converters.teach(new CommandLine(new Hookline(), new CommandFactory(surroundings)))
        .setOut(writer(surroundings.out()))
        .setErr(writer(surroundings.err()))
        .setParameterExceptionHandler(errors::ofUsage)
        .setExecutionExceptionHandler(errors::ofExecution);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, stream.charset());
  }
}
