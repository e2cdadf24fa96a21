package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.console.LetterTable;
import io.hookline.app.dlq.LetterList;
import io.hookline.app.dlq.Masked;
import io.hookline.app.dlq.Operator;
import io.hookline.app.dlq.Selection;
import io.hookline.app.wiring.Desk;
import io.hookline.format.LetterJson;
import io.hookline.format.Secrets;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery.Order;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hookline dlq list}. */
@Command(
    name = "list",
    description = "Lists dead letters, the newest first.",
    exitCodeList = {
      "0:they are listed, also where there are none",
      "1:the dead letter queue cannot be used",
      "2:the command line or the configuration cannot be used"
    },
    footer = {
      "  hookline dlq list",
      "  hookline dlq list --status failed --destination https://example.com --since 2h",
      "  hookline dlq list --queue orders.csv --json | jq -r .uuid"
    })
final class DlqListCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final FilterOptions filters = new FilterOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "At most so many; default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "Go on after the letter with this id.")
  private Optional<Long> after = Optional.empty();

  @Option(names = "--oldest-first", description = "The oldest first.")
  private boolean oldestFirst;

  @Option(names = "--json", description = "One JSON object to a line and nothing else.")
  private boolean json;

  @Option(names = "--count", description = "Only how many there are.")
  private boolean count;

  @Mixin private final DeskOptions desk = new DeskOptions();

  DlqListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit is at least 1");
    }
    return desk.work(surroundings, Operator.ofThisProcess(), this::list);
  }

  private int list(Desk open, Console console) {
    LetterFilter filter = filters.filter(surroundings.clock().instant());
    if (count) {
      console.say(String.valueOf(Selection.of(filter, open.letters()).size()));
    } else {
      OptionalLong start = after.map(OptionalLong::of).orElse(OptionalLong.empty());
      Order order = oldestFirst ? Order.OLDEST_FIRST : Order.NEWEST_FIRST;
      list(new LetterList(open.letters(), filter, order, start), open, console);
    }
    return ExitCodes.DONE;
  }

  private void list(LetterList letters, Desk open, Console console) {
    if (json) {
      letters.run(limit, letter -> console.say(LetterJson.write(Masked.of(letter), Secrets.KEPT)));
      return;
    }
    LetterTable table = new LetterTable(console, surroundings.clock().instant());
    OptionalLong more = letters.run(limit, table::add);
    console.say(
        table.isEmpty()
            ? List.of(open.search().emptiness().orElse("No dead letter is like that."))
            : table.lines());
    more.ifPresent(id -> console.say("There are more: add --after " + id + " to go on."));
  }
}
