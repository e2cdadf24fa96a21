package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.Narrator;
import io.hookline.app.console.Style;
import io.hookline.app.console.Summary;
import io.hookline.app.console.WhereToLook;
import io.hookline.app.demo.Play;
import io.hookline.app.demo.Stage;
import io.hookline.app.wiring.Assembly;
import io.hookline.app.wiring.Host;
import io.hookline.app.wiring.Plan;
import io.hookline.app.wiring.Planner;
import io.hookline.app.worker.RunReport;
import io.hookline.app.worker.StopSignal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hookline demo}. */
@Command(
    name = "demo",
    description = {
      "Delivers a small queue file to a receiver that it starts itself, and tells every attempt:"
          + " what succeeds, is tried again, is slow, is given up on. Takes about ten seconds,"
          + " needs no network and leaves nothing behind."
    },
    exitCodeList = {"0:it went as it should", "1:Hookline itself failed"},
    footer = "  hookline demo")
final class DemoCommand implements Runnable {
  private final Surroundings surroundings;

  @Mixin private final OutputOptions output = new OutputOptions();

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    Console console = output.console(surroundings);
    // The stage is closed before a signal may end the process.
    try (StopSignal stop = StopSignal.listen();
        Stage stage = Stage.open(new Play.Example())) {
      Plan plan = Planner.plan(stage.request());
      console.say("Delivering examples/webhooks.txt to a receiver at " + stage.receiver() + "\n");
      RunReport report = Assembly.run(plan, Host.of(stop, new Narrator(console)), _ -> {});
      console.say(ending(report, stage, plan, console));
    }
  }

  private static List<String> ending(RunReport report, Stage stage, Plan plan, Console console) {
    WhereToLook where =
        new WhereToLook(
            plan.worker().log().file(), Optional.empty(), Optional.empty(), "hookline demo");
    Stream<String> summary =
        // The folder goes away with the demo; its name would only be in the way.
        Summary.of(report, plan.kind(), console.look(), where).stream()
            .map(line -> line.replace(stage.folder() + "/", ""));
    return Stream.concat(summary, nextStep(console)).toList();
  }

  private static Stream<String> nextStep(Console console) {
    return Stream.of(
        "",
        console.look().paint(Style.BOLD, "Now you") + ", in two terminals:",
        "  " + console.look().paint(Style.CYAN, "hookline receiver"),
        "  "
            + console
                .look()
                .paint(Style.CYAN, "hookline run examples/webhooks.txt -D http.allow=127.0.0.0/8"),
        "Run the second one twice: what was delivered is not sent again. And what was given up on:",
        "  " + console.look().paint(Style.CYAN, "hookline dlq list"));
  }
}
