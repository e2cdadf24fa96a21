package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.HumanText;
import io.hookline.app.dlq.LetterRef;
import io.hookline.app.dlq.NamedLetters;
import io.hookline.app.dlq.Operator;
import io.hookline.app.dlq.Removal;
import io.hookline.app.dlq.Selection;
import io.hookline.app.wiring.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hookline dlq discard}. */
@Command(
    name = "discard",
    description = "Removes dead letters for good; never one that is on its queue.",
    exitCodeList = {
      "0:they are gone, or you said no",
      "1:the dead letter queue cannot be used",
      "2:the command line or the configuration cannot be used, or nobody can be asked",
      "3:some letters were not found, or are on their queues"
    },
    footer = {"  hookline dlq discard 3f2a9c1b", "  hookline dlq discard 12 13 --yes"})
final class DlqDiscardCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(arity = "1..*", paramLabel = "UUID", description = LetterHelp.SOME)
  private List<LetterRef> refs = new ArrayList<>();

  @Mixin private final ConfirmOption confirm = new ConfirmOption();
  @Mixin private final DeskOptions desk = new DeskOptions();

  DlqDiscardCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return desk.work(surroundings, Operator.ofThisProcess(), this::discard);
  }

  private int discard(Desk open, Console console) {
    NamedLetters named = NamedLetters.find(open.search(), refs);
    named.missing().forEach(console::error);
    named.onQueue().forEach(uuid -> console.error(uuid + ": is on its queue, and stays"));
    List<UUID> wanted = new ArrayList<>(named.uuids());
    wanted.removeAll(named.onQueue());
    boolean gone = wanted.isEmpty() || discard(wanted, open, console);
    boolean complete = gone && named.missing().isEmpty() && named.onQueue().isEmpty();
    return complete ? ExitCodes.DONE : ExitCodes.INCOMPLETE;
  }

  private boolean discard(List<UUID> wanted, Desk open, Console console) {
    String what = HumanText.count(wanted.size(), "dead letter");
    if (!confirm.given("Remove " + what + " for good?", surroundings.keyboard(), console)) {
      console.say("Nothing was removed.");
      return true;
    }
    long removed = new Removal(open.letters()).run(Selection.named(wanted), () -> false, _ -> {});
    console.say(console.look().done() + " Removed " + HumanText.count(removed, "dead letter"));
    if (removed < wanted.size()) {
      console.error("somebody else removed or queued the others meanwhile");
    }
    return removed == wanted.size();
  }
}
