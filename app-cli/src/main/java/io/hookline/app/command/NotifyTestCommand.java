package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.NoticePrinter;
import io.hookline.app.console.NotifyText;
import io.hookline.app.wiring.NotifyDesk;
import io.hookline.app.wiring.NotifyPlan;
import io.hookline.app.wiring.Planner;
import io.hookline.port.NotifyOutcome;
import io.hookline.spi.InvalidSettingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hookline notify test}. */
@Command(
    name = "test",
    description = {
      "Sends a test alert through every notifier that notify.type lists, and prints for each what"
          + " became of it.",
      "It reads the configuration as run would."
    },
    exitCodeList = {
      "0:every notifier has taken it",
      "1:one of them has not",
      "2:the command line or the configuration cannot be used, or no notifier is configured"
    },
    footer = {
      "  hookline notify test",
      "  hookline notify test -D notify.type=webhook -D notify.webhook.url=https://example.com/in"
    })
final class NotifyTestCommand implements Callable<Integer> {
  private static final String NOBODY =
      "notify.type: nobody is to be told; list a notifier, such as notify.type: slack, and its"
          + " keys";

  private final Surroundings surroundings;

  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  NotifyTestCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Console console = output.console(surroundings);
    NotifyPlan plan = Planner.notifying(config.request(surroundings, Map.of()));
    if (plan.notifiers().isEmpty()) {
      throw new InvalidSettingsException(List.of(NOBODY));
    }
    try (NotifyDesk desk =
        NotifyDesk.open(plan, surroundings.clock(), new NoticePrinter(console))) {
      return test(desk, new NotifyText(console));
    }
  }

  private static int test(NotifyDesk desk, NotifyText text) {
    List<NotifyOutcome> outcomes = new ArrayList<>();
    desk.test((name, outcome) -> {
      text.tell(name, outcome);
      outcomes.add(outcome);
    });
    boolean all = outcomes.stream().allMatch(NotifyOutcome.Sent.class::isInstance);
    return all ? ExitCodes.DONE : ExitCodes.FAILURE;
  }
}
