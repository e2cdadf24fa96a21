package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.wiring.QueueDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hookline pause}. */
@Command(
    name = "pause",
    description =
        "Keeps all workers of a queue from claiming jobs, those of other machines and those that"
            + " are started later, without stopping them: what is under way is finished, and jobs"
            + " can still be added. It holds until hookline resume.",
    exitCodeList = {"0:no worker claims any more", QueueHelp.UNUSABLE, QueueHelp.USAGE},
    footer = {"  hookline pause --queue redis:orders", "  hookline pause orders.csv"})
final class PauseCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final QueueArguments queue = new QueueArguments();

  PauseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return queue.work(surroundings, this::pause);
  }

  private int pause(QueueDesk desk, Console console) {
    desk.inspector().pause();
    console.say(
        console.look().done() + " Paused " + desk.inspector().ref() + ": no worker claims from it");
    console.say("What is under way is finished. Go on with: hookline resume" + queue.again());
    return ExitCodes.DONE;
  }
}
