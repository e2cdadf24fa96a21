package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.NoticePrinter;
import io.hookline.app.dlq.Operator;
import io.hookline.app.wiring.Desk;
import io.hookline.app.wiring.DeskPlan;
import io.hookline.app.wiring.Planner;
import java.util.Map;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Mixin;

/** What every command on the dead letter queue has. */
final class DeskOptions {
  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  /**
   * Opens the dead letter queue, works on it and closes it.
   *
   * @param who whom the audit names
   * @param work what is done; gives the exit code
   */
  int work(Surroundings surroundings, Operator who, ToIntBiFunction<Desk, Console> work) {
    Console console = output.console(surroundings);
    DeskPlan plan = Planner.desk(config.request(surroundings, Map.of()));
    try (Desk desk =
        Desk.open(plan, surroundings.clock(), new NoticePrinter(console), who.name())) {
      return work.applyAsInt(desk, console);
    } finally {
      console.endStatus();
    }
  }
}
