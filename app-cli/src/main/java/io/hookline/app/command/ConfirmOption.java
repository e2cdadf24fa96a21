package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.Keyboard;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Asks before something is gone for good. */
final class ConfirmOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  /**
   * Whether it shall be.
   *
   * @throws ParameterException where nobody can be asked
   */
  boolean given(String question, Keyboard keyboard, Console console) {
    if (!yes && !keyboard.isAttended()) {
      throw new ParameterException(
          command.commandLine(), "nobody can be asked here; add --yes to go on: " + question);
    }
    return yes || keyboard.confirms(question, console);
  }
}
