package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.wiring.QueueDesk;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hookline resume}. */
@Command(
    name = "resume",
    description = "Ends what hookline pause began: all workers of the queue claim again, at once.",
    exitCodeList = {"0:workers claim again", QueueHelp.UNUSABLE, QueueHelp.USAGE},
    footer = {"  hookline resume --queue redis:orders", "  hookline resume orders.csv"})
final class ResumeCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Mixin private final QueueArguments queue = new QueueArguments();

  ResumeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    return queue.work(surroundings, this::resume);
  }

  private int resume(QueueDesk desk, Console console) {
    desk.inspector().resume();
    console.say(
        console.look().done() + " Resumed " + desk.inspector().ref() + ": workers claim again");
    return ExitCodes.DONE;
  }
}
