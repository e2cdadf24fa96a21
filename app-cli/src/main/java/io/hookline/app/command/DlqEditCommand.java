package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.Keyboard;
import io.hookline.app.dlq.EditResult;
import io.hookline.app.dlq.EditResult.Changed;
import io.hookline.app.dlq.EditResult.Refused;
import io.hookline.app.dlq.EditResult.Unchanged;
import io.hookline.app.dlq.Found.Missing;
import io.hookline.app.dlq.Found.One;
import io.hookline.app.dlq.LetterEditor;
import io.hookline.app.dlq.LetterRef;
import io.hookline.app.dlq.RequestDraft;
import io.hookline.app.dlq.TextEditor;
import io.hookline.app.wiring.Desk;
import io.hookline.job.Request;
import io.hookline.letter.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hookline dlq edit}. */
@Command(
    name = "edit",
    description = {
      "Alters what a dead letter sends: as the options say, or without any in an editor (VISUAL,"
          + " EDITOR). The change is written down in the letter's audit. It sends nothing: hookline"
          + " dlq retry does."
    },
    exitCodeList = {
      "0:it was altered, or is like that already",
      "1:the dead letter queue or the editor cannot be used",
      "2:the command line, the configuration or what was left in the editor cannot be used",
      "3:there is no such letter, it is on its queue, or somebody else changed it meanwhile"
    },
    footer = {
      "  hookline dlq edit 3f2a9c1b",
      "  hookline dlq edit 3f2a9c1b --url https://example.com/hooks/v2",
      "  hookline dlq edit 3f2a9c1b --header 'Authorization: Bearer abc'",
      "  hookline dlq edit 3f2a9c1b --payload @body.json"
    })
final class DlqEditCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", arity = "1", paramLabel = "UUID", description = LetterHelp.ONE)
  private List<LetterRef> letter = new ArrayList<>();

  @Mixin private final EditOptions changes = new EditOptions();

  @Option(names = "--reveal", description = "Show header values that may be secret in the editor.")
  private boolean reveal;

  @Mixin private final OperatorOption operator = new OperatorOption();
  @Mixin private final DeskOptions desk = new DeskOptions();

  DlqEditCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return desk.work(surroundings, operator.who(), this::edit);
  }

  private int edit(Desk open, Console console) {
    return switch (open.search().find(letter.getFirst())) {
      case One(DeadLetter found) -> tell(result(found, open, console), found, console);
      case Missing(String why) -> refuse(why, console);
    };
  }

  private EditResult result(DeadLetter found, Desk open, Console console) {
    Optional<String> refusal = LetterEditor.refusal(found);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    return open.editor().edit(found, request(found.content().request(), console));
  }

  private Request request(Request before, Console console) {
    try {
      return changes.any()
          ? changes.edit(surroundings.keyboard().in()).apply(before)
          : new RequestDraft(editor(), reveal, problem -> goesOn(problem, console)).edit(before);
    } catch (IllegalArgumentException unusable) {
      throw new ParameterException(spec.commandLine(), unusable.getMessage(), unusable);
    }
  }

  private TextEditor editor() {
    return TextEditor.chosen(surroundings.environment(), surroundings.keyboard().isAttended());
  }

  private boolean goesOn(String problem, Console console) {
    Keyboard keyboard = surroundings.keyboard();
    return keyboard.isAttended() && keyboard.confirms(problem + ". Go on editing?", console);
  }

  private static int tell(EditResult result, DeadLetter before, Console console) {
    UUID uuid = before.content().uuid();
    return switch (result) {
      case Changed(List<String> what) -> {
        console.say(console.look().done() + " Altered " + uuid);
        what.forEach(change -> console.say("  " + change));
        console.say("Send it with: hookline dlq retry " + uuid);
        yield ExitCodes.DONE;
      }
      case Unchanged() -> {
        console.say("Nothing was changed.");
        yield ExitCodes.DONE;
      }
      case Refused(String why) -> refuse(uuid + ": " + why, console);
    };
  }

  private static int refuse(String why, Console console) {
    console.error(why);
    return ExitCodes.INCOMPLETE;
  }
}
