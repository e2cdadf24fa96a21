package io.hookline.app.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code hookline completion}. */
@Command(
    name = "completion",
    description = "Prints a script that lets bash or zsh complete what is typed.",
    footer = {
      "  source <(hookline completion)                          # in this shell",
      "  hookline completion > ~/.local/share/bash-completion/completions/hookline"
    })
final class CompletionCommand implements Runnable {
  private final Surroundings surroundings;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    CommandLine program = Hookline.commandLine(surroundings);
    surroundings.out().print(AutoComplete.bash(program.getCommandName(), program));
    surroundings.out().flush();
  }
}
