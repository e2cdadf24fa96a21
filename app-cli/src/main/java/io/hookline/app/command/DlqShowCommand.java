package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.LetterText;
import io.hookline.app.dlq.Found.Missing;
import io.hookline.app.dlq.Found.One;
import io.hookline.app.dlq.LetterRef;
import io.hookline.app.dlq.Masked;
import io.hookline.app.dlq.Operator;
import io.hookline.app.wiring.Desk;
import io.hookline.format.LetterJson;
import io.hookline.format.Secrets;
import io.hookline.letter.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hookline dlq show}. */
@Command(
    name = "show",
    description =
        "Shows a dead letter: its request, every attempt, and who did what with it. Header values"
            + " and queries that may be secret are masked.",
    exitCodeList = {
      "0:here it is",
      "1:the dead letter queue cannot be used",
      "2:the command line or the configuration cannot be used",
      "3:there is no such letter"
    },
    footer = {
      "  hookline dlq show 3f2a9c1b",
      "  hookline dlq show 12 --reveal",
      "  hookline dlq show 12 --json | jq -r .payload"
    })
final class DlqShowCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", arity = "1", paramLabel = "UUID", description = LetterHelp.ONE)
  private List<LetterRef> letter = new ArrayList<>();

  @Option(names = "--json", description = "One JSON object with all there is and nothing else.")
  private boolean json;

  @Option(names = "--reveal", description = "Mask nothing.")
  private boolean reveal;

  @Mixin private final DeskOptions desk = new DeskOptions();

  DlqShowCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return desk.work(surroundings, Operator.ofThisProcess(), this::show);
  }

  private int show(Desk open, Console console) {
    return switch (open.search().find(letter.getFirst())) {
      case One(DeadLetter found) -> {
        show(reveal ? found : Masked.of(found), console);
        yield ExitCodes.DONE;
      }
      case Missing(String why) -> {
        console.error(why);
        yield ExitCodes.INCOMPLETE;
      }
    };
  }

  private void show(DeadLetter shown, Console console) {
    if (json) {
      console.say(LetterJson.write(shown, Secrets.KEPT));
    } else {
      console.say(LetterText.of(shown, console, surroundings.clock().instant()));
    }
  }
}
