package io.hookline.app.command;

import io.hookline.app.dlq.LetterRef;
import io.hookline.letter.LetterFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that choose letters either one by one, or by what they have in common. */
final class ChoiceOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "UUID", description = LetterHelp.SOME)
  private List<LetterRef> refs = new ArrayList<>();

  @Option(
      names = "--where",
      description =
          "All letters that the filters fit, such as --error and --since, in place of UUIDs.")
  private boolean where;

  @Option(names = "--all", description = "With --where: all letters there are.")
  private boolean all;

  @Mixin private final FilterOptions filters = new FilterOptions();

  /**
   * Refuses what does not go together.
   *
   * @throws ParameterException with what to type
   */
  void check() {
    boolean filtered = filters.any();
    require(where || !refs.isEmpty(), "name letters by their UUIDs, or choose them with --where");
    require(!where || refs.isEmpty(), "UUIDs and --where do not go together");
    require(where || (!filtered && !all), "filters and --all go with --where");
    require(!where || filtered || all, "--where wants a filter, such as --error 503, or --all");
    require(!(filtered && all), "--all and filters do not go together");
  }

  /** Whether {@link #filter} chooses, not {@link #refs}. */
  boolean byFilter() {
    return where;
  }

  /** The letters that are named one by one. */
  List<LetterRef> refs() {
    return refs;
  }

  /** Which letters are meant at {@code now}. */
  LetterFilter filter(Instant now) {
    return filters.filter(now);
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(command.commandLine(), otherwise);
    }
  }
}
